using ChikaBot.Core.Regions;

namespace ChikaBot.Dialogs.Reading;

/// <summary>One way to name a region, without blanks.</summary>
/// <param name="Regency">Null for a province.</param>
/// <param name="SlipsAllowed">By the length of the name without its kind: "kota" is no reason to forgive more.</param>
internal sealed record RegionName(string Joined, string Province, Regency? Regency, int SlipsAllowed);

/// <summary>The ways in which a region is named, beside the short forms of <see cref="RegionWords"/>.</summary>
internal static class RegionNames
{
    private static readonly string[] Beginnings = ["kepulauan", "pulau"];

    private static readonly Dictionary<string, string[]> OtherProvinceNames = new()
    {
        ["19"] = ["bangka belitung", "kepulauan babel"],
        ["31"] = ["jakarta", "dki jakarta", "daerah khusus jakarta"],
        ["34"] = ["yogyakarta", "di yogyakarta", "daerah istimewa yogyakarta"],
    };

    /// <summary>The words of the name, without its kind.</summary>
    public static string[] WordsOf(Regency regency) => PlainText.Words(regency.PlainName).Split(' ');

    /// <summary>Alone, with the kind before it, and with the kind behind it.</summary>
    public static IEnumerable<RegionName> Of(Regency regency)
    {
        var kind = regency.Kind == RegencyKind.Kota ? "kota" : "kabupaten";
        foreach (var name in Forms(WordsOf(regency)))
        {
            var slips = EditDistance.Allowed(name.Length);
            yield return new(name, regency.ProvinceCode, regency, slips);
            yield return new(kind + name, regency.ProvinceCode, regency, slips);
            yield return new(name + kind, regency.ProvinceCode, regency, slips);
            if (regency.Kind == RegencyKind.Kabupaten) yield return new("kab" + name, regency.ProvinceCode, regency, slips);
        }
    }

    public static IEnumerable<RegionName> OfProvince(string code)
    {
        foreach (var name in OtherProvinceNames.GetValueOrDefault(code, []).Append(Provinces.All[code]).Select(Joined).Distinct())
        {
            var slips = EditDistance.Allowed(name.Length);
            yield return new(name, code, null, slips);
            yield return new("provinsi" + name, code, null, slips);
        }
    }

    private static string Joined(string name) => PlainText.Words(name).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>"Kepulauan Mentawai" is called Mentawai, too, "Pangkajene dan Kepulauan" Pangkajene, and "Lima Puluh Kota" is written with digits.</summary>
    private static IEnumerable<string> Forms(string[] words)
    {
        yield return string.Concat(words);
        if (Array.IndexOf(Beginnings, words[0]) >= 0) yield return string.Concat(words[1..]);
        if (words is [var first, "dan", ..]) yield return first;
        if (words is ["lima", "puluh", ..]) yield return "50" + string.Concat(words[2..]);
    }
}

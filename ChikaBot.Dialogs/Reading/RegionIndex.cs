using System.Collections.Frozen;
using ChikaBot.Core.Regions;

namespace ChikaBot.Dialogs.Reading;

/// <summary>All names of regions, made ready for reading; built once.</summary>
internal sealed class RegionIndex
{
    public static readonly RegionIndex Shared = new();

    /// <summary>A longer text tells a story; its end is not read.</summary>
    private const int LongestSentence = 12;

    /// <summary>"Kepulauan Siau Tagulandang Biaro", with its kind.</summary>
    private const int LongestName = 5;

    /// <summary>A word alone that stands in more names than can be asked about ("barat") names none.</summary>
    private const int ShortestPart = 4;

    /// <summary>Everyday words that a slip would make a region of: "sekarang" is not Semarang, "malam" not Malang.</summary>
    private static readonly FrozenSet<string> Everyday = "sekarang sekrang sedang datang barang kurang orang malam siang pagi besok bulan jalan padahal tanggal".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly List<RegionName> names = [];
    private readonly Dictionary<string, List<RegionName>> byName = new(StringComparer.Ordinal);

    private RegionIndex()
    {
        foreach (var regency in Regencies.All)
            foreach (var name in RegionNames.Of(regency))
                Add(name);
        foreach (var code in Provinces.Codes)
            foreach (var name in RegionNames.OfProvince(code))
                Add(name);
    }

    public RegionReading Read(string words, string? within)
    {
        var heard = RegionWords.Expand(words);
        if (heard.Length > LongestSentence) heard = heard[..LongestSentence];
        var hits = Exact(heard);
        if (hits.All(hit => hit.Count < heard.Length)) hits.AddRange(WithSlips(heard));
        return hits.Count > 0 ? Decide(hits, within) : Parts(heard, within);
    }

    /// <summary>A stretch of the text that is a name.</summary>
    private readonly record struct Hit(RegionName Name, int Start, int Count, int Slips)
    {
        public bool Overlaps(Hit other) => Start < other.Start + other.Count && other.Start < Start + Count;

        /// <summary>More words are better, then fewer slips.</summary>
        public int Worth => Count * 4 - Slips;
    }

    private static RegionReading Decide(List<Hit> hits, string? within)
    {
        var regencies = hits.Where(hit => hit.Name.Regency is not null).ToList();
        var provinces = hits.Where(hit => hit.Name.Regency is null).ToList();
        // "Banjar, Jawa Barat": the province tells which Banjar.
        var told = regencies.Where(hit => provinces.Exists(province => province.Slips == 0 && province.Name.Province == hit.Name.Province && !province.Overlaps(hit))).ToList();
        if (told.Count > 0) return Answer(Best(told), null, within: null);

        var best = hits.Max(hit => hit.Worth);
        return Answer(
            [.. regencies.Where(hit => hit.Worth == best)],
            provinces.Where(hit => hit.Worth == best).Select(hit => hit.Name.Province).FirstOrDefault(),
            within);
    }

    private static List<Hit> Best(List<Hit> hits)
    {
        var best = hits.Max(hit => hit.Worth);
        return [.. hits.Where(hit => hit.Worth == best)];
    }

    private static RegionReading Answer(List<Hit> hits, string? province, string? within) =>
        Answer([.. hits.Select(hit => hit.Name.Regency!).Distinct()], province, within);

    private static RegionReading Answer(Regency[] found, string? province, string? within)
    {
        var near = found.Where(regency => regency.ProvinceCode == within).ToArray();
        if (near.Length > 0) (found, province) = (near, null);
        if (found.Length == 0) return province is null ? new RegionReading.None() : new RegionReading.OneProvince(province);
        if (found.Length == 1 && province is null) return new RegionReading.OneRegency(found[0]);
        return found.Length + (province is null ? 0 : 1) > RegionReading.MostAsked
            ? new RegionReading.None()
            : new RegionReading.Ambiguous([.. found.OrderBy(regency => regency.Code, StringComparer.Ordinal)], province);
    }

    private static IEnumerable<(int Start, int Count, string Joined)> Stretches(string[] heard)
    {
        for (var start = 0; start < heard.Length; start++)
            for (var count = 1; count <= LongestName && start + count <= heard.Length; count++)
                yield return (start, count, string.Concat(heard.AsSpan(start, count)));
    }

    private List<Hit> Exact(string[] heard) =>
    [
        .. Stretches(heard).SelectMany(stretch => byName.GetValueOrDefault(stretch.Joined, []).Select(name => new Hit(name, stretch.Start, stretch.Count, 0))),
    ];

    private List<Hit> WithSlips(string[] heard)
    {
        var hits = new List<Hit>();
        foreach (var (start, count, joined) in Stretches(heard))
        {
            if (joined.Length < ShortestPart || Everyday.Contains(joined) || byName.ContainsKey(joined)) continue;
            foreach (var name in names)
            {
                if (Math.Abs(joined.Length - name.Joined.Length) > name.SlipsAllowed) continue;
                var slips = EditDistance.Within(joined, name.Joined, name.SlipsAllowed);
                if (slips <= name.SlipsAllowed && slips > 0) hits.Add(new Hit(name, start, count, slips));
            }
        }

        return hits;
    }

    /// <summary>"Tapanuli", "halmahera": words that several names share, none of which is said in full.</summary>
    private static RegionReading Parts(string[] heard, string? within)
    {
        var parts = heard.Where(word => word is not ("kabupaten" or "kota" or "provinsi") && word.Length >= ShortestPart && !Everyday.Contains(word)).ToArray();
        if (parts.Length == 0) return new RegionReading.None();
        var found = Regencies.All.Where(regency => RegionNames.WordsOf(regency) is var own && parts.All(part => Array.Exists(own, word => IsWord(part, word)))).ToArray();
        return Answer(found, null, within);
    }

    private static bool IsWord(string typed, string word) => typed == word || EditDistance.Within(typed, word, EditDistance.Allowed(word.Length)) <= EditDistance.Allowed(word.Length);

    private void Add(RegionName name)
    {
        names.Add(name);
        if (!byName.TryGetValue(name.Joined, out var same)) byName[name.Joined] = same = [];
        same.Add(name);
    }
}

using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>How regions are named in sentences and in lists, and what is asked to find one.</summary>
internal static class RegionTexts
{
    private static readonly Dictionary<string, string> ShortProvinces = new() { ["31"] = "DKI Jakarta", ["34"] = "DI Yogyakarta" };

    /// <summary>Names that are too long for a list even without their kind, in their everyday short forms.</summary>
    private static readonly (string Long, string Short)[] Shorter =
    [
        ("Kepulauan", "Kep."), ("Pegunungan", "Peg."), ("Penukal Abab Lematang Ilir", "PALI"), ("Ogan Komering Ulu", "OKU"), ("Bolaang Mongondow", "Bolmong"), ("Siau Tagulandang Biaro", "Sitaro"),
        ("Pangkajene dan Kep.", "Pangkep"),
    ];

    public static string Province(string code) => ShortProvinces.GetValueOrDefault(code) ?? Provinces.All[code];

    /// <summary>At most 20 characters.</summary>
    public static string ProvinceLabel(string code) => Province(code).Replace("Kepulauan Bangka", "Kep. Bangka", StringComparison.Ordinal);

    /// <summary><c>Kota Jakarta Selatan</c>, <c>Kabupaten Bandung</c>.</summary>
    public static string Name(Regency regency) => $"{(regency.Kind == RegencyKind.Kota ? "Kota" : "Kabupaten")} {regency.PlainName}";

    /// <summary>At most 20 characters, different from every other one in the province; a kabupaten loses its "Kab." before its name is shortened.</summary>
    public static string Label(Regency regency)
    {
        if (regency.Kind == RegencyKind.Kota)
        {
            var city = Name(regency);
            return city.Length <= ReplyComposer.MaxLabelCharacters ? city : city.Replace("Selatan", "Sel.", StringComparison.Ordinal).Replace("Kepulauan", "Kep.", StringComparison.Ordinal);
        }

        var name = regency.PlainName;
        if (Kab(name) is { } whole) return whole;
        if (name.Length <= ReplyComposer.MaxLabelCharacters) return name;
        foreach (var (longer, shorter) in Shorter) name = name.Replace(longer, shorter, StringComparison.Ordinal);
        return Kab(name) ?? name;
    }

    public static string AskRegency(Language language, string province, Regency example) => language.Say(
        $"Provinsi {Province(province)}. Pilih kabupaten/kota, atau ketik namanya.\nContoh: {Name(example)}",
        $"Province {Province(province)}. Choose the regency or city, or type its name.\nExample: {Name(example)}");

    public static string NotARegion(Language language) => language.Say(
        "Maaf, nama daerah itu belum saya temukan. Balas dengan angka, atau ketik nama kabupaten/kota.",
        "Sorry, I did not find that region. Reply with a number, or type the name of a regency or city.");

    /// <summary>For a province that has the same name as a regency; at most 20 characters.</summary>
    public static string ProvinceBesideRegency(string code) => "Prov. " + Province(code);

    private static string? Kab(string name) => name.Length + 5 <= ReplyComposer.MaxLabelCharacters ? "Kab. " + name : null;
}

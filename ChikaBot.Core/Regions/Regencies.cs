using System.Collections.Frozen;

namespace ChikaBot.Core.Regions;

/// <summary>The two kinds of second-level regions, equal in rank.</summary>
public enum RegencyKind
{
    Kabupaten,
    Kota,
}

/// <param name="Code">As the state numbers it: <c>32.73</c>.</param>
/// <param name="ProvinceCode">Two digits.</param>
/// <param name="Name">With its kind: <c>Kota Bandung</c>.</param>
public sealed record Regency(string Code, string ProvinceCode, string Name)
{
    private const string Seat = "Administrasi ";

    public RegencyKind Kind => Name.StartsWith("Kota ", StringComparison.Ordinal) ? RegencyKind.Kota : RegencyKind.Kabupaten;

    /// <summary>Without kind, and without the "Administrasi" of Jakarta's: <c>Bandung</c>, <c>Jakarta Selatan</c>.</summary>
    public string PlainName
    {
        get
        {
            var name = Name[(Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            return name.StartsWith(Seat, StringComparison.Ordinal) ? name[Seat.Length..] : name;
        }
    }
}

/// <summary>The 514 kabupaten and kota, in order of their codes. Source: idn-area-data, ODbL (see NOTICE.md).</summary>
public static class Regencies
{
    private static readonly Regency[] InOrder =
        [.. EmbeddedTable.Rows("regencies.csv").Select(row => new Regency(row[0], row[1], row[2])).OrderBy(regency => regency.Code, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, Regency> ByCode = InOrder.ToFrozenDictionary(regency => regency.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Regency[]> ByProvince =
        InOrder.GroupBy(regency => regency.ProvinceCode).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static IReadOnlyList<Regency> All => InOrder;

    /// <summary>Those of a province; empty for an unknown code.</summary>
    public static IReadOnlyList<Regency> Of(string provinceCode) => ByProvince.GetValueOrDefault(provinceCode) ?? [];

    /// <summary>Null for an unknown code.</summary>
    public static Regency? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}

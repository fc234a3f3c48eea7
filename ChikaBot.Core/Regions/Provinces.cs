using System.Collections.Frozen;

namespace ChikaBot.Core.Regions;

/// <summary>The 38 provinces by their two-digit code. Source: idn-area-data, ODbL (see NOTICE.md).</summary>
public static class Provinces
{
    private static readonly FrozenDictionary<string, string> NameByCode = Load();

    public static IReadOnlyDictionary<string, string> All => NameByCode;

    /// <summary>The codes, from west to east as the state numbers them.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>True for a code that a NIK may begin with.</summary>
    public static bool IsKnown(ReadOnlySpan<char> code) => NameByCode.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(code);

    private static FrozenDictionary<string, string> Load() =>
        EmbeddedTable.Rows("provinces.csv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
}

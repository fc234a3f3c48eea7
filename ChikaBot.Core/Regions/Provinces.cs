using System.Collections.Frozen;

namespace ChikaBot.Core.Regions;

/// <summary>The 38 provinces by their two-digit code. Source: idn-area-data, ODbL (see NOTICE.md).</summary>
public static class Provinces
{
    private static readonly FrozenDictionary<string, string> NameByCode = Load();

    public static IReadOnlyDictionary<string, string> All => NameByCode;

    /// <summary>True for a code that a NIK may begin with.</summary>
    public static bool IsKnown(ReadOnlySpan<char> code) => NameByCode.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(code);

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(Provinces).Assembly.GetManifestResourceStream("provinces.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split(',', 2))
            .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}

using System.Collections.Frozen;

namespace ChikaBot.Core.Regions;

/// <summary>Which of the three zones a province lies in; none lies in two (Keppres 41/1987, with the provinces made since).</summary>
public static class ProvinceTimeZones
{
    private static readonly FrozenDictionary<string, IndonesianTimeZone> ByProvince =
        EmbeddedTable.Rows("time-zones.csv").ToFrozenDictionary(row => row[0], row => Enum.Parse<IndonesianTimeZone>(row[1], ignoreCase: true), StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">No province has this code.</exception>
    public static IndonesianTimeZone Of(string provinceCode) => ByProvince[provinceCode];
}

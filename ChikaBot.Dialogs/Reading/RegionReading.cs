using ChikaBot.Core.Regions;

namespace ChikaBot.Dialogs.Reading;

/// <summary>Which province, kabupaten or kota a text names.</summary>
public abstract record RegionReading
{
    private RegionReading()
    {
    }

    public sealed record OneRegency(Regency Regency) : RegionReading;

    /// <param name="Code">Two digits.</param>
    public sealed record OneProvince(string Code) : RegionReading;

    /// <param name="Regencies">Those that the text may mean, in order of code.</param>
    /// <param name="Province">A province of the same name ("Jambi"), or null. Together there are two or more.</param>
    public sealed record Ambiguous(IReadOnlyList<Regency> Regencies, string? Province) : RegionReading;

    /// <summary>No region is named, or too many.</summary>
    public sealed record None : RegionReading;

    /// <summary>More than this many possible regions are too vague to ask about; they fit one list.</summary>
    public const int MostAsked = 8;

    /// <summary>
    /// Reads full names, kind before or behind ("kab bandung", "bogor kota"), everyday short forms ("jaksel", "jogja", "kota bdg"), lost blanks
    /// and slips, alone or in a short sentence. A province named beside a regency tells which one is meant. Never throws.
    /// </summary>
    /// <param name="within">The province that was asked about: regencies of it win over others of the same name. Null for none.</param>
    public static RegionReading Read(string? text, string? within = null) => RegionIndex.Shared.Read(PlainText.Words(text), within);

    /// <summary>The kind, when the text says nothing else ("yang kota"); null otherwise.</summary>
    public static RegencyKind? Kind(string? text) => RegionWords.Expand(PlainText.Words(text)) switch
    {
        ["kabupaten"] => RegencyKind.Kabupaten,
        ["kota"] => RegencyKind.Kota,
        _ => null,
    };
}

using System.Diagnostics.CodeAnalysis;
using ChikaBot.Core.Regions;

namespace ChikaBot.Core.Identity;

/// <summary>
/// Nomor Induk Kependudukan: 16 digits (2 province, 2 regency, 2 district, DDMMYY with 40 added to a woman's day, 4 serial from 0001).
/// It never changes, so the region is where it was first issued and its birth date is a hint, never a proof (docs/facts/jkn.md section 9).
/// Prints masked.
/// </summary>
public sealed record Nik
{
    public const int Length = 16;

    /// <summary>No real province; reserved for samples and tests, and always accepted.</summary>
    public const string SampleProvince = "99";

    private Nik(string digits) => Digits = digits;

    /// <summary>The 16 digits in clear. For look-ups only: never into a log or a reply.</summary>
    public string Digits { get; }

    public bool IsSample => Digits.StartsWith(SampleProvince, StringComparison.Ordinal);

    /// <summary>Reads 16 digits; false when the length, the province or the serial cannot be right.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Nik? nik)
    {
        nik = null;
        if (text is null || !Masked.IsDigits(text, Length)) return false;
        var sample = text.StartsWith(SampleProvince, StringComparison.Ordinal);
        if (!sample && (!Provinces.IsKnown(text.AsSpan(0, 2)) || text.EndsWith("0000", StringComparison.Ordinal))) return false;
        nik = new Nik(text);
        return true;
    }

    /// <exception cref="FormatException">The text is not a NIK. The message does not repeat it.</exception>
    public static Nik Parse(string text) =>
        TryParse(text, out var nik) ? nik : throw new FormatException("Not a NIK: 16 digits with a known province code are needed.");

    public override string ToString() => Masked.AllButLastFour(Digits);
}

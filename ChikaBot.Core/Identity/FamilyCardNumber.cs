using System.Diagnostics.CodeAnalysis;

namespace ChikaBot.Core.Identity;

/// <summary>
/// Nomor Kartu Keluarga (KK): 16 digits (6 region, DDMMYY of recording, 4 serial). A day of 41–71 can only belong to a NIK
/// (docs/facts/jkn.md section 9). Prints masked.
/// </summary>
public sealed record FamilyCardNumber
{
    public const int Length = 16;

    private FamilyCardNumber(string digits) => Digits = digits;

    /// <summary>The 16 digits in clear. For look-ups only: never into a log or a reply.</summary>
    public string Digits { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out FamilyCardNumber? number)
    {
        number = text is not null && Masked.IsDigits(text, Length) && !HasWomansDay(text) ? new FamilyCardNumber(text) : null;
        return number is not null;
    }

    /// <exception cref="FormatException">The text is not a family card number. The message does not repeat it.</exception>
    public static FamilyCardNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("Not a family card number (KK): 16 digits are needed.");

    public override string ToString() => Masked.AllButLastFour(Digits);

    private static bool HasWomansDay(string digits)
    {
        var day = (digits[6] - '0') * 10 + (digits[7] - '0');
        return day is >= 41 and <= 71;
    }
}

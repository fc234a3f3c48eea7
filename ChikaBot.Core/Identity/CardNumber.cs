using System.Diagnostics.CodeAnalysis;

namespace ChikaBot.Core.Identity;

/// <summary>JKN card number: 13 digits, mostly 000…, also 001… (docs/facts/jkn.md section 9). Prints masked.</summary>
public sealed record CardNumber
{
    public const int Length = 13;

    private CardNumber(string digits) => Digits = digits;

    /// <summary>The 13 digits in clear. For look-ups only: never into a log or a reply.</summary>
    public string Digits { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CardNumber? number)
    {
        number = text is not null && Masked.IsDigits(text, Length) ? new CardNumber(text) : null;
        return number is not null;
    }

    /// <exception cref="FormatException">The text is not a card number. The message does not repeat it.</exception>
    public static CardNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("Not a JKN card number: 13 digits are needed.");

    public override string ToString() => Masked.AllButLastFour(Digits);
}

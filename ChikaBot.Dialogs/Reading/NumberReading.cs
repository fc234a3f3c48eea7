using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Dialogs.Reading;

/// <summary>What a typed NIK or card number turned out to be. Prints no number.</summary>
public abstract record NumberReading
{
    private NumberReading()
    {
    }

    public sealed record Understood(ParticipantKey Key) : NumberReading;

    /// <param name="Digits">How many digits were typed.</param>
    /// <param name="Expected">16 for a NIK, 13 for a card: the nearer one.</param>
    public sealed record TooShort(int Digits, int Expected) : NumberReading;

    /// <inheritdoc cref="TooShort"/>
    public sealed record TooLong(int Digits, int Expected) : NumberReading;

    /// <summary>Two or more whole numbers: one at a time.</summary>
    public sealed record SeveralNumbers : NumberReading;

    public sealed record NotDigits : NumberReading;

    /// <summary>A letter amid the digits, as the O that looks like a 0.</summary>
    public sealed record LetterAmidDigits : NumberReading;

    /// <summary>16 digits that cannot be a NIK: no such province, or the serial 0000.</summary>
    public sealed record UnknownProvince : NumberReading;

    /// <summary>08… or 62 8…, as long as a mobile number is.</summary>
    public sealed record LooksLikePhoneNumber : NumberReading;

    private static readonly NumberReading Several = new SeveralNumbers();
    private static readonly NumberReading NoDigits = new NotDigits();
    private static readonly NumberReading Letter = new LetterAmidDigits();
    private static readonly NumberReading NoSuchProvince = new UnknownProvince();
    private static readonly NumberReading Phone = new LooksLikePhoneNumber();

    /// <summary>
    /// Reads a number typed with blanks, dots or dashes and with words around it ("NIK: 9901 …", "no kartu 0001…"). A birth date behind
    /// the number is passed over. Never throws.
    /// </summary>
    public static NumberReading Read(string? text)
    {
        var clean = PlainText.Clean(text);
        if (clean.Length > 0 && !clean.AsSpan().ContainsAnyExceptInRange('0', '9')) return Classify(clean);
        var typed = new TypedNumbers(clean);
        if (typed.HasLetterAmidDigits) return Letter;
        if (typed.Longest.Length == 0) return NoDigits;
        if (typed.Whole.Count > 1) return Several;
        return Classify(typed.Whole.Count == 1 ? typed.Whole[0] : typed.Longest);
    }

    private static NumberReading Classify(string digits)
    {
        if (TypedNumbers.IsPhone(digits)) return Phone;
        if (ParticipantKey.Of(digits) is { } key) return new Understood(key);
        if (digits.Length == Nik.Length) return NoSuchProvince;
        // No province begins with 0, every card that is known does.
        var expected = digits[0] == '0' ? CardNumber.Length : Nik.Length;
        return digits.Length < expected ? new TooShort(digits.Length, expected) : new TooLong(digits.Length, expected);
    }
}

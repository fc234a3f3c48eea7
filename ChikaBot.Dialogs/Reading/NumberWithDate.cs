using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Dialogs.Reading;

/// <summary>A NIK or card number with a birth date behind it, as the SMS service takes them in one message. Prints nothing.</summary>
public sealed record NumberWithDate(ParticipantKey Key, BirthDateReading Date)
{
    /// <summary>Digits; a shorter one may be a part of a date itself.</summary>
    private const int ShortestNumber = 9;

    /// <summary>
    /// Reads the two in one text, typed with any blanks and signs and with words before the number; null when the text has no whole number,
    /// or nothing behind it that is meant as a date. Never throws.
    /// </summary>
    /// <param name="today">The last day on which somebody can have been born.</param>
    public static NumberWithDate? Read(string? text, DateOnly today)
    {
        var words = PlainText.Words(text);
        var start = words.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return null;
        if (Split(words.AsSpan(start)) is not { } found) return null;
        var date = BirthDateReading.Read(words[(start + found.Length)..], today);
        return date is BirthDateReading.NotADate ? null : new NumberWithDate(found.Key, date);
    }

    /// <summary>
    /// What is wrong with a number that has a few digits too few or too many and a whole date behind it: both together would be counted as
    /// one long number. Null for anything else.
    /// </summary>
    public static NumberReading? Miscounted(string? text, DateOnly today)
    {
        var words = PlainText.Words(text);
        var start = words.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0 || words.IndexOf(' ', start) is var end && end - start < ShortestNumber) return null;
        return BirthDateReading.Read(words[end..], today) is BirthDateReading.Understood or BirthDateReading.Ambiguous ? NumberReading.Read(words[start..end]) : null;
    }

    /// <summary>The groups of digits up to which the text is a NIK, else a card number; no NIK's province begins with 0, and every card does.</summary>
    private static (ParticipantKey Key, int Length)? Split(ReadOnlySpan<char> words)
    {
        (ParticipantKey Key, int Length)? card = null;
        Span<char> digits = stackalloc char[Nik.Length];
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            var group = words[range];
            if (group.IsEmpty || !char.IsAsciiDigit(group[0]) || count + group.Length > Nik.Length) break;
            group.CopyTo(digits[count..]);
            count += group.Length;
            var length = range.End.GetOffset(words.Length);
            if (count == Nik.Length && ParticipantKey.Of(digits.ToString()) is { } nik) return (nik, length);
            if (count == CardNumber.Length && digits[0] == '0' && ParticipantKey.Of(digits[..count].ToString()) is { } key) card = (key, length);
        }

        return card;
    }

    public override string ToString() => nameof(NumberWithDate);
}

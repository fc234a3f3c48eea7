using System.Globalization;
using ChikaBot.Core.Contributions;

namespace ChikaBot.Dialogs.Reading;

/// <summary>Reads a month of a year: <c>2026-05</c>, <c>05/2026</c>, <c>5 2026</c>, <c>Mei 2026</c>, <c>bulan mei 26</c>, with slips in the name. A whole date gives its month.</summary>
public static class MonthReading
{
    private const int LongestText = 100;
    private const int MonthsOfAYear = 12;
    private const int TwoDigits = 2;
    private const int FourDigits = 4;

    /// <summary>Null when it cannot be read. Never throws.</summary>
    /// <param name="today">Decides the century of a two-digit year: the latest that is not after it.</param>
    public static Month? Read(string? text, DateOnly today)
    {
        var words = PlainText.Words(text);
        if (words.Length > LongestText || !DateTokens.TryRead(words, out var tokens)) return null;
        return (tokens.Count, tokens.Month) switch
        {
            (1, > 0) => Of(tokens.First, tokens.Month, today),
            (1, 0) when tokens.First.Digits == 6 => Compact(words.Where(char.IsAsciiDigit)),
            (2, 0) when tokens.First.Digits == FourDigits => Of(tokens.First, tokens.Second.Value, today),
            (2, 0) when tokens.First.Digits <= TwoDigits => Of(tokens.Second, tokens.First.Value, today),
            _ => DateReading.Read(text, DateOnly.MinValue, today) is DateReading.Understood(var date) ? Month.Of(date) : null,
        };
    }

    /// <summary>202605 or 052026: no month is 20.</summary>
    private static Month? Compact(IEnumerable<char> typed)
    {
        var digits = string.Concat(typed);
        int Number(Range range) => int.Parse(digits.AsSpan()[range], NumberStyles.None, CultureInfo.InvariantCulture);
        return Number(..2) is >= 1 and <= MonthsOfAYear and var first ? Made(Number(2..), first) : Made(Number(..4), Number(4..));
    }

    private static Month? Of((int Value, int Digits) year, int month, DateOnly today)
    {
        if (year.Digits == FourDigits) return Made(year.Value, month);
        if (year.Digits != TwoDigits) return null;
        var value = today.Year / 100 * 100 + year.Value;
        return Made(value > today.Year ? value - 100 : value, month);
    }

    private static Month? Made(int year, int month) => year >= 1 && month is >= 1 and <= MonthsOfAYear ? new Month(year, month) : null;
}

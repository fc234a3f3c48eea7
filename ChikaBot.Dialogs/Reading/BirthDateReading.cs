using ChikaBot.Core.Identity;

namespace ChikaBot.Dialogs.Reading;

/// <summary>What a typed birth date turned out to be. Prints no date.</summary>
public abstract record BirthDateReading
{
    /// <summary>A longer text is no date, whatever it holds.</summary>
    private const int LongestText = 100;

    private BirthDateReading()
    {
    }

    public sealed record Understood(DateOnly Date) : BirthDateReading
    {
        public override string ToString() => nameof(Understood);
    }

    /// <summary>Two dates are meant equally well: ask which.</summary>
    /// <param name="First">The likelier one: day before month as in Indonesia, or the younger of two people a century apart.</param>
    /// <param name="Second">The other one; never equal to the first.</param>
    public sealed record Ambiguous(DateOnly First, DateOnly Second) : BirthDateReading
    {
        public override string ToString() => nameof(Ambiguous);
    }

    public sealed record NotADate : BirthDateReading;

    /// <summary>Shaped like a date, but the calendar has no such day (31-02-1990).</summary>
    public sealed record Impossible : BirthDateReading;

    public sealed record InFuture : BirthDateReading;

    /// <summary>Before 1900.</summary>
    public sealed record TooOld : BirthDateReading;

    private static readonly BirthDateReading None = new NotADate();
    private static readonly BirthDateReading NoSuchDay = new Impossible();
    private static readonly BirthDateReading Future = new InFuture();
    private static readonly BirthDateReading Old = new TooOld();

    /// <summary>
    /// Reads every form of docs/facts/jkn.md section 10: year first or day first, any separator or none, two-digit years, months by name in
    /// Indonesian and English with slips. Day and month that could be swapped are asked about. Never throws.
    /// </summary>
    /// <param name="today">The last day on which somebody can have been born; decides the century of a two-digit year.</param>
    public static BirthDateReading Read(string? text, DateOnly today)
    {
        var words = PlainText.Words(text);
        if (words.Length > LongestText || !DateTokens.TryRead(words, out var tokens)) return None;
        if (tokens.Count == 3 && tokens.MonthLeads) tokens.Month = 0;
        return (tokens.Count, tokens.Month) switch
        {
            (1, 0) => Compact(tokens.First, today),
            (2, > 0) => ByName(tokens, today),
            (3, 0) => ThreeNumbers(tokens.First, tokens.Second, tokens.Third, today),
            _ => None,
        };
    }

    /// <summary>19450817, 17081945 or 170845. The first two cannot be confused: 19 and 20 are no months.</summary>
    private static BirthDateReading Compact((int Value, int Digits) number, DateOnly today)
    {
        var n = number.Value;
        if (number.Digits == 8)
        {
            var yearFirst = DateCandidates.Of(n / 10000, 4, n / 100 % 100, n % 100, today);
            return yearFirst.Accepted is null ? DayFirst(n / 1000000, n / 10000 % 100, (n % 10000, 4), today, yearFirst) : Answer(yearFirst);
        }

        return number.Digits == 6
            ? DayFirst(n / 10000, n / 100 % 100, (n % 100, 2), today, DateCandidates.Of(n / 10000, 2, n / 100 % 100, n % 100, today))
            : None;
    }

    /// <summary>17 Agustus 1945, Agustus 17 1945, 1945 Agustus 17, 17 agt 45.</summary>
    private static BirthDateReading ByName(DateTokens tokens, DateOnly today)
    {
        var (day, year) = tokens.First.Digits == 4 || (tokens.First.Value > 31 && tokens.Second.Digits <= 2)
            ? (tokens.Second, tokens.First)
            : (tokens.First, tokens.Second);
        return day.Digits > 2 || year.Digits is not (2 or 4) ? None : Answer(DateCandidates.Of(year.Value, year.Digits, tokens.Month, day.Value, today));
    }

    private static BirthDateReading ThreeNumbers((int Value, int Digits) a, (int Value, int Digits) b, (int Value, int Digits) c, DateOnly today)
    {
        if (b.Digits > 2) return None;
        if (a.Digits == 4 && c.Digits <= 2) return YearFirst(a, b.Value, c.Value, today);
        if (a.Digits > 2 || c.Digits is not (2 or 4)) return None;
        var yearFirst = a.Digits == 2 && c.Digits == 2 ? DateCandidates.Of(a.Value, 2, b.Value, c.Value, today) : DateCandidates.Impossible;
        return DayFirst(a.Value, b.Value, c, today, yearFirst);
    }

    /// <summary>Who writes the year first writes the month next; the other order is tried only when that makes no date.</summary>
    private static BirthDateReading YearFirst((int Value, int Digits) year, int month, int day, DateOnly today)
    {
        var straight = DateCandidates.Of(year.Value, year.Digits, month, day, today);
        return Answer(straight.Exists ? straight : DateCandidates.Of(year.Value, year.Digits, day, month, today));
    }

    /// <summary>Day, month, year; month and day swapped is the second meaning, the year in front the last.</summary>
    private static BirthDateReading DayFirst(int day, int month, (int Value, int Digits) year, DateOnly today, DateCandidates yearFirst)
    {
        var straight = DateCandidates.Of(year.Value, year.Digits, month, day, today);
        var swapped = DateCandidates.Of(year.Value, year.Digits, day, month, today);
        if (!straight.Exists) return Answer(swapped.Exists || !yearFirst.Exists ? swapped : yearFirst);
        return straight.Accepted is { } first && swapped.Accepted is { } second && first != second ? new Ambiguous(first, second) : Answer(straight);
    }

    private static BirthDateReading Answer(DateCandidates candidates) => candidates switch
    {
        { Accepted: { } date, OtherCentury: { } other } => new Ambiguous(date, other),
        { Accepted: { } date } => new Understood(date),
        { Exists: false } => NoSuchDay,
        { Year: var year } when year < BirthDate.Earliest.Year => Old,
        _ => Future,
    };
}

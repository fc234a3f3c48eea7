namespace ChikaBot.Dialogs.Reading;

/// <summary>What a typed date turned out to be. Prints no date.</summary>
public abstract record DateReading
{
    /// <summary>A longer text is no date, whatever it holds.</summary>
    private const int LongestText = 100;

    private DateReading()
    {
    }

    public sealed record Understood(DateOnly Date) : DateReading
    {
        public override string ToString() => nameof(Understood);
    }

    /// <summary>Two dates are meant equally well: ask which.</summary>
    /// <param name="First">The likelier one: day before month as in Indonesia, or the later of two a century apart.</param>
    /// <param name="Second">The other one; never equal to the first.</param>
    public sealed record Ambiguous(DateOnly First, DateOnly Second) : DateReading
    {
        public override string ToString() => nameof(Ambiguous);
    }

    public sealed record NotADate : DateReading;

    /// <summary>Shaped like a date, but the calendar has no such day (31-02-1990).</summary>
    public sealed record Impossible : DateReading;

    /// <summary>Before the first date that the question allows.</summary>
    public sealed record TooEarly : DateReading;

    /// <summary>After the last date that the question allows.</summary>
    public sealed record TooLate : DateReading;

    private static readonly DateReading None = new NotADate();
    private static readonly DateReading NoSuchDay = new Impossible();
    private static readonly DateReading Early = new TooEarly();
    private static readonly DateReading Late = new TooLate();

    /// <summary>
    /// Reads every form of docs/facts/jkn.md section 10: year first or day first, any separator or none, two-digit years, months by name in
    /// Indonesian and English with slips. Day and month that could be swapped are asked about. Never throws.
    /// </summary>
    /// <param name="latest">Decides the century of a two-digit year, too.</param>
    public static DateReading Read(string? text, DateOnly earliest, DateOnly latest)
    {
        var window = new DateWindow(earliest, latest);
        var words = PlainText.Words(text);
        if (words.Length > LongestText || !DateTokens.TryRead(words, out var tokens)) return None;
        if (tokens.Count == 3 && tokens.MonthLeads) tokens.Month = 0;
        return (tokens.Count, tokens.Month) switch
        {
            (1, 0) => Compact(tokens.First, window),
            (2, > 0) => ByName(tokens, window),
            (3, 0) => ThreeNumbers(tokens.First, tokens.Second, tokens.Third, window),
            _ => None,
        };
    }

    /// <summary>The same for a date not far from today: "hari ini", "kemarin", "besok" and "5 Maret" without a year are understood, too.</summary>
    public static DateReading ReadNear(string? text, DateOnly today, DateOnly earliest, DateOnly latest)
    {
        var window = new DateWindow(earliest, latest);
        var words = PlainText.Words(text);
        if (DaysFromToday(words) is { } days)
        {
            var day = DateOnly.FromDayNumber(Math.Clamp(today.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));
            return window.Holds(day) ? new Understood(day) : day < earliest ? Early : Late;
        }

        if (words.Length > LongestText || !DateTokens.TryRead(words, out var tokens) || (tokens.Count, tokens.Month) is not (1, > 0) || tokens.First.Digits > 2)
            return Read(text, earliest, latest);
        var (month, named) = (tokens.Month, tokens.First.Value);
        var dates = Enumerable.Range(-1, 3)
            .Select(years => DateCandidates.Of(today.Year + years, 4, month, named, window))
            .ToList();
        var nearest = dates.Where(one => one.Accepted is not null).OrderBy(one => Math.Abs(one.Date.DayNumber - today.DayNumber)).FirstOrDefault();
        return Answer(nearest.Exists ? nearest : dates.Find(one => one.Exists), window);
    }

    private static int? DaysFromToday(string words) => words switch
    {
        "hari ini" or "sekarang" or "tadi" or "today" or "now" => 0,
        "kemarin" or "kmrn" or "kemaren" or "yesterday" => -1,
        "kemarin lusa" => -2,
        "besok" or "bsk" or "esok" or "tomorrow" => 1,
        "lusa" => 2,
        _ => null,
    };

    /// <summary>19450817, 17081945 or 170845. The first two cannot be confused: 19 and 20 are no months.</summary>
    private static DateReading Compact((int Value, int Digits) number, DateWindow window)
    {
        var n = number.Value;
        if (number.Digits == 8)
        {
            var yearFirst = DateCandidates.Of(n / 10000, 4, n / 100 % 100, n % 100, window);
            return yearFirst.Accepted is null ? DayFirst(n / 1000000, n / 10000 % 100, (n % 10000, 4), window, yearFirst) : Answer(yearFirst, window);
        }

        return number.Digits == 6
            ? DayFirst(n / 10000, n / 100 % 100, (n % 100, 2), window, DateCandidates.Of(n / 10000, 2, n / 100 % 100, n % 100, window))
            : None;
    }

    /// <summary>17 Agustus 1945, Agustus 17 1945, 1945 Agustus 17, 17 agt 45.</summary>
    private static DateReading ByName(DateTokens tokens, DateWindow window)
    {
        var (day, year) = tokens.First.Digits == 4 || (tokens.First.Value > 31 && tokens.Second.Digits <= 2)
            ? (tokens.Second, tokens.First)
            : (tokens.First, tokens.Second);
        return day.Digits > 2 || year.Digits is not (2 or 4) ? None : Answer(DateCandidates.Of(year.Value, year.Digits, tokens.Month, day.Value, window), window);
    }

    private static DateReading ThreeNumbers((int Value, int Digits) a, (int Value, int Digits) b, (int Value, int Digits) c, DateWindow window)
    {
        if (b.Digits > 2) return None;
        if (a.Digits == 4 && c.Digits <= 2) return YearFirst(a, b.Value, c.Value, window);
        if (a.Digits > 2 || c.Digits is not (2 or 4)) return None;
        var yearFirst = a.Digits == 2 && c.Digits == 2 ? DateCandidates.Of(a.Value, 2, b.Value, c.Value, window) : DateCandidates.Impossible;
        return DayFirst(a.Value, b.Value, c, window, yearFirst);
    }

    /// <summary>Who writes the year first writes the month next; the other order is tried only when that makes no date.</summary>
    private static DateReading YearFirst((int Value, int Digits) year, int month, int day, DateWindow window)
    {
        var straight = DateCandidates.Of(year.Value, year.Digits, month, day, window);
        return Answer(straight.Exists ? straight : DateCandidates.Of(year.Value, year.Digits, day, month, window), window);
    }

    /// <summary>Day, month, year; month and day swapped is the second meaning, the year in front the last.</summary>
    private static DateReading DayFirst(int day, int month, (int Value, int Digits) year, DateWindow window, DateCandidates yearFirst)
    {
        var straight = DateCandidates.Of(year.Value, year.Digits, month, day, window);
        var swapped = DateCandidates.Of(year.Value, year.Digits, day, month, window);
        if (!straight.Exists) return Answer(swapped.Exists || !yearFirst.Exists ? swapped : yearFirst, window);
        return straight.Accepted is { } first && swapped.Accepted is { } second && first != second ? new Ambiguous(first, second) : Answer(straight, window);
    }

    private static DateReading Answer(DateCandidates candidates, DateWindow window) => candidates switch
    {
        { Accepted: { } date, OtherCentury: { } other } => new Ambiguous(date, other),
        { Accepted: { } date } => new Understood(date),
        { Exists: false } => NoSuchDay,
        { Date: var date } when date < window.Earliest => Early,
        _ => Late,
    };
}

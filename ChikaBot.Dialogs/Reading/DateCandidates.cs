namespace ChikaBot.Dialogs.Reading;

/// <summary>The dates that one order of day, month and year can mean.</summary>
/// <param name="Exists">The calendar has the day, in one century at least.</param>
/// <param name="Accepted">The likeliest date within the window; null when there is none.</param>
/// <param name="OtherCentury">For a two-digit year: a hundred years before, when somebody that old is likely enough to ask about.</param>
/// <param name="Date">The date meant, within the window or not; for a two-digit year the one of the 2000s.</param>
internal readonly record struct DateCandidates(bool Exists, DateOnly? Accepted, DateOnly? OtherCentury, DateOnly Date)
{
    /// <summary>Years; nobody in Indonesia is known to have reached more, so an older reading of "15" is not worth a question.</summary>
    private const int OldestLikelyAge = 105;

    public static DateCandidates Impossible => default;

    /// <param name="yearDigits">4, or 2 for a year without its century.</param>
    public static DateCandidates Of(int year, int yearDigits, int month, int day, DateWindow window)
    {
        if (yearDigits == 4) return Whole(year, month, day, window);
        var recent = Whole(2000 + year, month, day, window);
        var earlier = Whole(1900 + year, month, day, window);
        if (recent.Accepted is null) return earlier.Accepted is not null || !recent.Exists ? earlier : recent;
        var asked = earlier.Accepted is { } old && window.Latest.Year - old.Year <= OldestLikelyAge ? earlier.Accepted : null;
        return recent with { OtherCentury = asked };
    }

    private static DateCandidates Whole(int year, int month, int day, DateWindow window)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return Impossible;
        var date = new DateOnly(year, month, day);
        return new DateCandidates(true, window.Holds(date) ? date : null, null, date);
    }
}

/// <summary>The dates that an answer can mean.</summary>
internal readonly record struct DateWindow(DateOnly Earliest, DateOnly Latest)
{
    public bool Holds(DateOnly date) => date >= Earliest && date <= Latest;
}

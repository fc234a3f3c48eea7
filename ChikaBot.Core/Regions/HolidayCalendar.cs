using System.Collections.Frozen;
using System.Globalization;

namespace ChikaBot.Core.Regions;

/// <param name="Name">Indonesian.</param>
/// <param name="Source">The decree, or that the date is the same every year.</param>
public sealed record Holiday(string Name, string EnglishName, string Source);

/// <summary>
/// National holidays and joint leave. Those with a fixed date are known for every year; movable ones only for the years whose decree is in the
/// table, and <see cref="IsKnown"/> tells which.
/// </summary>
public sealed class HolidayCalendar
{
    private readonly FrozenDictionary<DateOnly, Holiday> dated;
    private readonly FrozenDictionary<(int Month, int Day), (int FromYear, Holiday Holiday)> yearly;
    private readonly FrozenSet<int> years;

    private HolidayCalendar(IReadOnlyList<string[]> rows)
    {
        yearly = rows.Where(IsYearly).ToFrozenDictionary(row => MonthAndDay(row[0]), row => (int.Parse(row[1], CultureInfo.InvariantCulture), Named(row)));
        dated = rows.Where(row => !IsYearly(row)).ToFrozenDictionary(row => DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), Named);
        years = dated.Keys.Select(day => day.Year).ToFrozenSet();
    }

    /// <summary>The calendar that ships with ChikaBot (Regions/holidays.csv).</summary>
    public static HolidayCalendar Embedded { get; } = new([.. EmbeddedTable.Rows("holidays.csv")]);

    /// <summary>Columns date,from_year,name,name_en,source; a date is yyyy-MM-dd, or --MM-dd for every year.</summary>
    /// <exception cref="FormatException">A row has another shape.</exception>
    public static HolidayCalendar Read(TextReader csv) => new(EmbeddedTable.Rows(csv));

    /// <summary>False when the year's movable holidays are not in the table: other days off are possible then.</summary>
    public bool IsKnown(int year) => years.Contains(year);

    /// <summary>Null for a day that is no holiday, as far as the table knows.</summary>
    public Holiday? Find(DateOnly day)
    {
        if (dated.TryGetValue(day, out var holiday)) return holiday;
        return yearly.TryGetValue((day.Month, day.Day), out var fixedDate) && day.Year >= fixedDate.FromYear ? fixedDate.Holiday : null;
    }

    /// <summary>The decree that named the year's movable holidays; null when it is not known.</summary>
    public string? Decree(int year) => dated.Where(pair => pair.Key.Year == year).OrderBy(pair => pair.Key).Select(pair => pair.Value.Source).FirstOrDefault();

    private static bool IsYearly(string[] row) => row.Length == 5 ? row[0].StartsWith("--", StringComparison.Ordinal) : throw new FormatException("A holiday has five columns.");

    private static Holiday Named(string[] row) => new(row[2], row[3], row[4]);

    private static (int Month, int Day) MonthAndDay(string text)
    {
        // A leap year, so that 29 February would be readable.
        var day = DateOnly.ParseExact("2024" + text[1..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (day.Month, day.Day);
    }
}

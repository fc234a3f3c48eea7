using System.Globalization;

namespace ChikaBot.Core.Contributions;

/// <summary>A calendar month, the unit in which contributions are owed. Counts as months since year 0; prints as yyyy-MM.</summary>
public readonly record struct Month : IComparable<Month>
{
    private readonly int index;

    public Month(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        index = year * 12 + month - 1;
    }

    private Month(int index) => this.index = index;

    public int Year => index / 12;

    public int Number => index % 12 + 1;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    public static bool TryParse(string? text, out Month month)
    {
        var ok = DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = ok ? Of(first) : default;
        return ok;
    }

    /// <exception cref="FormatException">The text is not yyyy-MM.</exception>
    public static Month Parse(string text) => TryParse(text, out var month) ? month : throw new FormatException("Not a month: yyyy-MM is needed.");

    public Month Next => this + 1;

    public Month Previous => this - 1;

    public static Month operator +(Month month, int months) => new(checked(month.index + months));

    public static Month operator -(Month month, int months) => new(checked(month.index - months));

    /// <summary>Whole months from <paramref name="earlier"/> to <paramref name="later"/>; negative when they are the other way round.</summary>
    public static int operator -(Month later, Month earlier) => checked(later.index - earlier.index);

    public static bool operator <(Month left, Month right) => left.index < right.index;

    public static bool operator >(Month left, Month right) => left.index > right.index;

    public static bool operator <=(Month left, Month right) => left.index <= right.index;

    public static bool operator >=(Month left, Month right) => left.index >= right.index;

    public static Month Max(Month left, Month right) => left >= right ? left : right;

    public int CompareTo(Month other) => index.CompareTo(other.index);

    public override string ToString() => $"{Year:D4}-{Number:D2}";
}

namespace ChikaBot.Core.Rules;

/// <summary>Units of a series, as the file spells them. Always whole numbers: money and law know no floating point.</summary>
public static class RuleUnits
{
    public const string Rupiah = "rupiah";

    /// <summary>1/100 of a percent: 250 is 2.5 %.</summary>
    public const string BasisPoints = "basis-points";

    public const string Hours = "hours";
    public const string Days = "days";
    public const string WorkingDays = "working-days";
    public const string Months = "months";
    public const string Years = "years";
    public const string DayOfMonth = "day-of-month";

    /// <summary>Minutes since midnight, local time: 480 is 08.00.</summary>
    public const string MinuteOfDay = "minute-of-day";

    /// <summary>1 when it is in force, 0 when it is not.</summary>
    public const string Switch = "switch";

    public const string Persons = "persons";
    public const string Accounts = "accounts";

    public const string Instalments = "instalments";

    /// <summary>Which form of a programme that was renewed: 1 is the first.</summary>
    public const string Edition = "edition";

    /// <summary>The first five digits of a virtual account.</summary>
    public const string Prefix = "prefix";

    /// <summary>Smallest and largest value that make sense in the unit, so that a slip of a digit is found at load.</summary>
    internal static (long Min, long Max) RangeOf(string unit) => unit switch
    {
        Rupiah => (0, 1_000_000_000),
        BasisPoints => (0, 10_000),
        Hours => (0, 24 * 31),
        Days or WorkingDays => (0, 366),
        Months => (0, 1_200),
        DayOfMonth => (1, 28), // a day that every month has
        MinuteOfDay => (0, 24 * 60 - 1),
        Instalments => (1, 120),
        Edition => (1, 2),
        Switch => (0, 1),
        Persons or Accounts or Years => (0, 100),
        Prefix => (10_000, 99_999),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No such unit."),
    };
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ChikaBot.Core.Identity;

/// <summary>A date of birth from 1900 on. Prints masked; <see cref="Value"/> is the date in clear.</summary>
public sealed record BirthDate
{
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    private BirthDate(DateOnly value) => Value = value;

    public DateOnly Value { get; }

    /// <summary>False for a date before 1900 or after <paramref name="today"/>.</summary>
    public static bool TryCreate(DateOnly value, DateOnly today, [NotNullWhen(true)] out BirthDate? birthDate)
    {
        birthDate = value >= Earliest && value <= today ? new BirthDate(value) : null;
        return birthDate is not null;
    }

    /// <summary>Reads yyyy-MM-dd as a file has it.</summary>
    /// <exception cref="FormatException">The text is not a date from 1900 on. The message does not repeat it.</exception>
    public static BirthDate Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) && value >= Earliest
            ? new BirthDate(value)
            : throw new FormatException("Not a birth date: yyyy-MM-dd from 1900 on is needed.");

    /// <summary>Whole years on <paramref name="day"/>. A 29 February birthday is kept on 1 March in other years.</summary>
    public int AgeOn(DateOnly day)
    {
        var age = day.Year - Value.Year;
        return (day.Month, day.Day).CompareTo((Value.Month, Value.Day)) < 0 ? age - 1 : age;
    }

    public override string ToString() => "****-**-**";
}

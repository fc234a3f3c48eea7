using ChikaBot.Core.Identity;

namespace ChikaBot.Dialogs.Reading;

/// <summary>What a typed birth date turned out to be. Prints no date.</summary>
public abstract record BirthDateReading
{
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
    public static BirthDateReading Read(string? text, DateOnly today) => DateReading.Read(text, BirthDate.Earliest, today) switch
    {
        DateReading.Understood(var date) => new Understood(date),
        DateReading.Ambiguous(var first, var second) => new Ambiguous(first, second),
        DateReading.Impossible => NoSuchDay,
        DateReading.TooEarly => Old,
        DateReading.TooLate => Future,
        _ => None,
    };
}

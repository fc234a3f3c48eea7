using System.Globalization;

namespace ChikaBot.Tests.Server.Contributions;

/// <summary>
/// What is owed and whether the card is active, straight from docs/facts/jkn.md and the last lines of the design's contracts: whole
/// months counted one by one, the tariffs typed in again, nothing taken from Core.
/// </summary>
internal static class Naive
{
    private const int NewestBilled = 24;
    private const int DueDay = 10;

    /// <summary>The family's rupiah, written as the bot writes money.</summary>
    public static string Bill(IEnumerable<Row> family, DateOnly today)
    {
        var total = family.Where(member => member.Pays).Sum(member => Member(member, today));
        return "Rp" + total.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.');
    }

    /// <summary>What must follow <c>Status: </c>; a cause in words of its own is only known to be one.</summary>
    public static string Status(Row person, DateOnly today)
    {
        if (person.Cause.Length > 0) return "NONAKTIF (cause)";
        if (!person.Pays) return "AKTIF";
        var (first, running) = (FirstUnpaid(person), Index(today.Year, today.Month));
        // Not paid since registering, and either nothing owed for an earlier month or still time: cover begins with the first payment.
        if (NeverPaid(person) && (first >= running || today <= LastDayOfFirstPayment(person))) return "NONAKTIF (cause)";
        if (first > running) return "AKTIF";
        if (first < running) return "NONAKTIF (menunggak)";
        return today.Day > DueDay ? "AKTIF (terlambat bayar)" : "AKTIF";
    }

    private static long Member(Row member, DateOnly today)
    {
        var running = Index(today.Year, today.Month);
        long sum = 0;
        for (var month = FirstUnpaid(member); month <= running; month++)
            if (running - month <= NewestBilled)
                sum += Tariff(member.Class, month);
        return sum;
    }

    private static int FirstUnpaid(Row person) =>
        person.PaidThrough.Length == 0 ? MonthOf(person.RegisteredOn) : Math.Max(MonthOf(person.RegisteredOn), MonthOf(person.PaidThrough) + 1);

    /// <summary>What was paid for a membership before this one does not count.</summary>
    private static bool NeverPaid(Row person) => person.PaidThrough.Length == 0 || MonthOf(person.PaidThrough) + 1 < MonthOf(person.RegisteredOn);

    /// <summary>docs/facts/jkn.md section 7.</summary>
    private static DateOnly? LastDayOfFirstPayment(Row person)
    {
        var (registered, born) = (Day(person.RegisteredOn), Day(person.BirthDate));
        if (registered < new DateOnly(2018, 9, 18)) return null;
        return person.Relation == "CHILD" && registered >= born && registered <= born.AddDays(28) ? born.AddDays(28) : registered.AddDays(30);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int MonthOf(string text) => Index(int.Parse(text[..4], CultureInfo.InvariantCulture), int.Parse(text[5..7], CultureInfo.InvariantCulture));

    /// <summary>docs/facts/jkn.md section 1.</summary>
    private static long Tariff(int careClass, int month)
    {
        long[] classes =
            month < Index(2016, 4) ? throw new ArgumentOutOfRangeException(nameof(month), "the table begins in 2016-04")
            : month <= Index(2019, 12) ? [80_000, 51_000, 25_500]
            : month <= Index(2020, 3) ? [160_000, 110_000, 42_000]
            : month <= Index(2020, 6) ? [80_000, 51_000, 25_500]
            : month <= Index(2020, 12) ? [150_000, 100_000, 25_500]
            : [150_000, 100_000, 35_000];
        return classes[careClass - 1];
    }

    private static int Index(int year, int month) => year * 12 + month - 1;
}

using System.Globalization;

namespace ChikaBot.Tests.Server.Contributions;

/// <summary>Made-up families with every segment, class, cause and state of payment. The same ones each time.</summary>
internal static class Families
{
    private static readonly string[] Segments = ["PBPU", "PBPU", "PBPU", "BP", "BP", "PPU", "PBI", "PBPU_PEMDA"];
    private static readonly string[] Causes = ["PBI_REMOVED", "PPU_ENDED", "AGE_21", "DECEASED", "NIK_INVALID"];

    /// <summary>Months owed that lie on either side of a rule: paid ahead, paid, open, suspended, at the cap, beyond it.</summary>
    private static readonly int[] Owed = [-7, -1, 0, 1, 2, 3, 23, 24, 25, 26, 50];

    /// <param name="clocks">Paid-through months lie around these days, so that each rule's edge is met on each of them.</param>
    public static List<Row> Make(int families, IReadOnlyList<DateOnly> clocks)
    {
        var random = new Random(20140101);
        var rows = new List<Row>();
        for (var family = 0; family < families; family++)
        {
            var members = 1 + random.Next(6);
            for (var member = 0; member < members; member++) rows.Add(Person(random, rows.Count, family, member, clocks[family % clocks.Count]));
        }

        return rows;
    }

    private static Row Person(Random random, int number, int family, int member, DateOnly clock)
    {
        var birth = new DateOnly(1950, 1, 1).AddDays(random.Next(50 * 365));
        var segment = Segments[random.Next(Segments.Length)];
        var paid = segment is "PBPU" or "BP" ? PaidThrough(random, clock) : "";
        return new Row(
            string.Create(CultureInfo.InvariantCulture, $"990202{birth:ddMMyy}{number:D4}"),
            string.Create(CultureInfo.InvariantCulture, $"0002{number:D9}"),
            string.Create(CultureInfo.InvariantCulture, $"990202150219{family:D4}"),
            birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            member == 0 ? "HEAD" : member == 1 ? "SPOUSE" : "CHILD",
            segment,
            1 + random.Next(3),
            RegisteredOn(random, paid, clock),
            paid,
            random.Next(6) == 0 ? Causes[random.Next(Causes.Length)] : "");
    }

    private static string PaidThrough(Random random, DateOnly clock) => random.Next(10) switch
    {
        0 => "",
        1 => Month(new DateOnly(2014, 1, 1).AddMonths(random.Next(160))),
        _ => Month(clock.AddMonths(-1 - Owed[random.Next(Owed.Length)])),
    };

    /// <summary>Mostly before the last month paid; sometimes after it; without payments sometimes on the very month.</summary>
    private static string RegisteredOn(Random random, string paid, DateOnly clock)
    {
        var first = new DateOnly(2014, 1, 1);
        var last = paid.Length == 0 || random.Next(6) == 0 ? clock : Max(first, DateOnly.ParseExact(paid + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (last > clock) last = clock;
        var day = random.Next(4) == 0 ? last : first.AddDays(random.Next(last.DayNumber - first.DayNumber + 1));
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static DateOnly Max(DateOnly left, DateOnly right) => left > right ? left : right;

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

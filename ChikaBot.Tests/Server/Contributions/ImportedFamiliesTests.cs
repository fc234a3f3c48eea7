using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace ChikaBot.Tests.Server.Contributions;

/// <summary>From a participants' file to the rupiah in the chat, on many days: import, server, talk, and a calculation made twice.</summary>
[Parallelizable]
internal sealed partial class ImportedFamiliesTests
{
    private const int FamiliesInFile = 360;
    private const int TalksAtOnce = 16;

    /// <summary>Each day in Jakarta, and the instant it is frozen at.</summary>
    private static readonly (string Clock, string Jakarta)[] Days =
    [
        ("2020-01-10T23:59:59+07:00", "2020-01-10"),
        ("2020-03-31T23:59:59+07:00", "2020-03-31"),
        ("2020-03-31T17:00:00Z", "2020-04-01"),
        ("2020-07-01T00:00:00+07:00", "2020-07-01"),
        ("2020-12-31T16:59:59Z", "2020-12-31"),
        ("2021-01-11T00:00:00+07:00", "2021-01-11"),
        ("2023-02-28T12:00:00+09:00", "2023-02-28"),
        ("2024-02-29T08:00:00+07:00", "2024-02-29"),
        ("2026-03-10T09:00:00+07:00", "2026-03-10"),
        ("2026-03-11T09:00:00+07:00", "2026-03-11"),
    ];

    private readonly List<Row> rows = Families.Make(FamiliesInFile, [.. Days.Select(day => Date(day.Jakarta))]);
    private ServerProcess server = null!;

    [OneTimeSetUp]
    public async Task ImportAsync()
    {
        server = await ServerProcess.StartAsync();
        var file = Path.Combine(server.DataDirectory, "people.csv");
        await File.WriteAllLinesAsync(file, rows.Select(row => row.Csv).Prepend(Row.Header));

        // Beside the running server, as an operator does it.
        var ended = await BotProgram.RunAsync("import", file, $"--Chika:DataDirectory={server.DataDirectory}");

        Assert.That(ended.ExitCode, Is.Zero, ended.Output + ended.Errors);
        Assert.That(await server.StopAsync(), Is.Zero);
    }

    [OneTimeTearDown]
    public void Clean() => server.Dispose();

    [Test]
    public void The_file_holds_every_case()
    {
        Assert.That(rows.Select(row => (row.Segment, row.Class)).Distinct().Count(), Is.EqualTo(5 * 3));
        Assert.That(rows.Select(row => row.Cause).Distinct().Count(), Is.EqualTo(6));
        Assert.That(rows.Count(row => row.Pays && row.PaidThrough.Length == 0), Is.GreaterThan(20));
        Assert.That(rows.Count(row => row.PaidThrough.Length > 0 && string.CompareOrdinal(row.RegisteredOn[..7], row.PaidThrough) > 0), Is.GreaterThan(20), "registered after the last month paid");
        foreach (var state in new[] { "AKTIF", "AKTIF (terlambat bayar)", "NONAKTIF (menunggak)", "NONAKTIF (cause)" })
            Assert.That(Days.Sum(day => rows.Count(row => Naive.Status(row, Date(day.Jakarta)) == state)), Is.GreaterThan(50), state);
    }

    [TestCaseSource(nameof(Days))]
    public async Task Each_family_is_told_what_a_calculation_by_hand_says((string Clock, string Jakarta) day)
    {
        await server.StartAgainAsync($"--Chika:Clock={day.Clock}");
        var today = Date(day.Jakarta);
        var families = rows.GroupBy(row => row.Family).ToList();
        var wrong = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(families, new ParallelOptions { MaxDegreeOfParallelism = TalksAtOnce }, async (family, _) =>
        {
            // Another member asks on each day.
            var asker = family.ElementAt(today.DayNumber % family.Count());
            var expected = (Naive.Bill(family, today), Naive.Status(asker, today));
            var told = await AskAsync(new Talker(server.Client, $"{day.Clock}/{family.Key}"), asker);
            if (told != expected) wrong.Enqueue($"{asker}: told {told}, by hand {expected}");
        });

        Assert.That(await server.StopAsync(), Is.Zero);
        Assert.That(wrong, Is.Empty);
    }

    private static async Task<(string Bill, string Status)> AskAsync(Talker talker, Row asker)
    {
        await talker.SayAsync("2");
        await talker.SayAsync(asker.Nik);
        var bill = await talker.SayAsync(asker.BirthDate);
        await talker.SayAsync("0");
        await talker.SayAsync("1");
        var status = await talker.SayAsync("1");
        var state = State().Match(status).Groups[1].Value;
        var cause = state.StartsWith("NONAKTIF (", StringComparison.Ordinal) && state != "NONAKTIF (menunggak)";
        return (Total().Match(bill).Groups[1].Value, cause ? "NONAKTIF (cause)" : state);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Total tagihan: (Rp[\d.]+)$", RegexOptions.Multiline)]
    private static partial Regex Total();

    [GeneratedRegex(@"^Status: (.+)$", RegexOptions.Multiline)]
    private static partial Regex State();
}

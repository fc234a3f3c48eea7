using System.Globalization;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Simulator;
using ChikaBot.Tests.Scripts;
using ChikaBot.Tests.Stores.Postgres;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>The product's talks once more, over WhatsApp's signed webhooks against the running server, with the Graph API played behind it: the same words as in process.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ChatsOverWebhookTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conversations");
    private static readonly ServerPromises Promises = new(SameClock: true, SameSamples: true);

    /// <summary>Talks about too many tries need the limits as they are; the others share a server, and with it the numbers that are tried.</summary>
    private static readonly string[] ManyTries = ["--Chika:Conversation:Attempts:MaxPerNumber=100000", "--Chika:Conversation:Attempts:MaxPerSender=100000"];

    private static readonly IReadOnlyList<ChatScript> All =
        [.. ScriptFiles.Find([Folder]).Where(file => !file.Contains("/Format/", StringComparison.Ordinal)).Select(ScriptParser.Load).Where(script => script.Header.Clock is not null)];

    private static IEnumerable<ChatScript> Playable => All.Where(script => WebhookLimits.Of(script, Promises) is null);

    private static IEnumerable<TestCaseData> Clocks() => Playable
        .Where(script => !NeedsTheLimits(script))
        .Select(script => script.Header.Clock!.Value.ToString("O", CultureInfo.InvariantCulture))
        .Distinct(StringComparer.Ordinal)
        .Select(clock => new TestCaseData(clock));

    private static IEnumerable<TestCaseData> AboutTheLimits() => Playable
        .Where(NeedsTheLimits)
        .Select(script => new TestCaseData(script.File).SetArgDisplayNames(Path.GetRelativePath(Folder, script.File)));

    [TestCaseSource(nameof(Clocks))]
    public async Task The_talks_of_a_clock_go_over_webhooks_as_they_go_in_process(string clock)
    {
        var scripts = Playable.Where(script => script.Header.Clock == DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture) && !NeedsTheLimits(script)).ToList();
        await using var bench = await WhatsAppBench.StartAsync([$"--Chika:Clock={clock}", .. ManyTries]);

        var results = await bench.PlayAsync(scripts);

        Assert.That(results.Where(result => result.Verdict != ScriptVerdict.Passed).Select(Play.Explain), Is.Empty);
        Assert.That(bench.Double.Refused, Is.Empty, "the server sent what WhatsApp does not take");
    }

    [TestCaseSource(nameof(AboutTheLimits))]
    public async Task A_talk_about_too_many_tries_has_a_server_of_its_own(string file)
    {
        var script = ScriptParser.Load(file);
        await using var bench = await WhatsAppBench.StartAsync($"--Chika:Clock={script.Header.Clock:O}");

        var result = (await bench.PlayAsync([script])).Single();

        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    [Test]
    public async Task Webhooks_that_come_twice_and_out_of_order_change_no_word()
    {
        var scripts = Playable.Where(script => script.File.Contains("/Bill/", StringComparison.Ordinal) && script.Header.Clock!.Value.Month == 3).ToList();
        await using var bench = await WhatsAppBench.StartAsync(new WebhookFaults(DuplicateShare: 0.5, Shuffle: true), [$"--Chika:Clock={scripts[0].Header.Clock:O}", .. ManyTries]);

        var results = await bench.PlayAsync(scripts.Where(script => script.Header.Clock == scripts[0].Header.Clock));

        Assert.That(results, Has.Count.GreaterThan(10));
        Assert.That(results.Where(result => result.Verdict != ScriptVerdict.Passed).Select(Play.Explain), Is.Empty);
    }

    [Test]
    public async Task Sends_that_are_refused_for_a_while_lose_no_word_and_no_order()
    {
        var scripts = Playable.Where(script => script.File.Contains("/Menu/", StringComparison.Ordinal)).ToList();
        await using var bench = await WhatsAppBench.StartAsync([$"--Chika:Clock={scripts[0].Header.Clock:O}", .. ManyTries]);
        bench.Double.Faults.Share(0.2, new GraphFault.Refuse(GraphError.Of(503)));

        var results = await bench.PlayAsync(scripts.Where(script => script.Header.Clock == scripts[0].Header.Clock));

        Assert.That(results.Where(result => result.Verdict != ScriptVerdict.Passed).Select(Play.Explain), Is.Empty);
        Assert.That(bench.Double.Refused, Is.Not.Empty);
    }

    [Test]
    public async Task On_PostgreSQL_no_word_is_another()
    {
        var talks = Playable.Where(script => !NeedsTheLimits(script)).GroupBy(script => script.Header.Clock!.Value).MaxBy(group => group.Count())!;
        var database = new PostgresDatabase();
        database.Create();
        try
        {
            await using var bench = await WhatsAppBench.StartAsync(
                [$"--Chika:Clock={talks.Key:O}", "--Chika:Store:Provider=Postgres", $"--Chika:Store:ConnectionString={database.ConnectionString}", .. ManyTries]);

            var results = await bench.PlayAsync(talks);

            Assert.That(results, Has.Count.GreaterThan(100));
            Assert.That(results.Where(result => result.Verdict != ScriptVerdict.Passed).Select(Play.Explain), Is.Empty);
        }
        finally
        {
            database.Destroy();
        }
    }

    [Test]
    public void Only_what_cannot_be_done_from_outside_is_left_out()
    {
        var left = All.Where(script => WebhookLimits.Of(script, Promises) is not null).ToList();

        var overHttpToo = left.Where(script => UrlLimits.Of(script, Promises) is null);
        Assert.That(overHttpToo.Select(script => Path.GetRelativePath(Folder, script.File)), Is.EquivalentTo(new[] { "Complaint/good.chat", "Reminder/not-here.chat" }), "each must be about a way that only answers");
        Assert.That(overHttpToo.All(script => script.Header.AnswersOnly), Is.True);
        Assert.That(left, Has.Count.LessThan(All.Count / 3));
        Assert.That(
            left.Select(script => File.ReadAllText(script.File)),
            Is.All.Contains("[Clock").Or.Contains("[Restart]").Or.Contains("[Store").Or.Contains("participants=").Or.Contains("answersOnly=on"));
    }

    private static bool NeedsTheLimits(ChatScript script) => Path.GetFileName(script.File).StartsWith("too-many-tries", StringComparison.Ordinal);
}

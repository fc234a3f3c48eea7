using System.Globalization;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Tests.Scripts;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>The product's talks once more, over /api/messages against the running server: the same words as in process.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ChatsOverHttpTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conversations");

    /// <summary>Talks about too many tries need the limits as they are; the others share a server, and with it the numbers that are tried.</summary>
    private static readonly string[] ManyTries = ["--Chika:Conversation:Attempts:MaxPerNumber=100000", "--Chika:Conversation:Attempts:MaxPerSender=100000"];

    private static readonly IReadOnlyList<ChatScript> All =
        [.. ScriptFiles.Find([Folder]).Where(file => !file.Contains("/Format/", StringComparison.Ordinal)).Select(ScriptParser.Load).Where(script => script.Header.Clock is not null)];

    private static IEnumerable<TestCaseData> Clocks() => All
        .Select(script => script.Header.Clock!.Value.ToString("O", CultureInfo.InvariantCulture))
        .Distinct(StringComparer.Ordinal)
        .Select(clock => new TestCaseData(clock));

    [TestCaseSource(nameof(Clocks))]
    public async Task The_talks_of_a_clock_go_over_HTTP_as_they_go_in_process(string clock)
    {
        var scripts = All.Where(script => script.Header.Clock == DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture)).ToList();
        using var server = await ServerProcess.StartAsync([$"--Chika:Clock={clock}", .. ManyTries]);
        var results = new List<ScriptResult>();
        foreach (var script in scripts.Where(script => !NeedsTheLimits(script)))
        {
            await using var driver = new UrlDriver(server.Client, server.Client.BaseAddress!, new ServerPromises(SameClock: true, SameSamples: true));
            results.Add(await new ScriptRunner(TimeProvider.System).PlayAsync(script, driver, keepGoing: false, CancellationToken.None));
        }

        foreach (var result in results.Where(result => result.Verdict == ScriptVerdict.Skipped)) TestContext.Out.WriteLine($"skipped: {result.File}: {result.Reason}");
        var wrong = results.Where(result => result.Verdict is not (ScriptVerdict.Passed or ScriptVerdict.Skipped)).ToList();
        Assert.That(wrong.Select(Play.Explain), Is.Empty);
    }

    [TestCaseSource(nameof(AboutTheLimits))]
    public async Task A_talk_about_too_many_tries_has_a_server_of_its_own(string file)
    {
        var script = ScriptParser.Load(file);
        using var server = await ServerProcess.StartAsync($"--Chika:Clock={script.Header.Clock:O}");
        await using var driver = new UrlDriver(server.Client, server.Client.BaseAddress!, new ServerPromises(SameClock: true, SameSamples: true));

        var result = await new ScriptRunner(TimeProvider.System).PlayAsync(script, driver, keepGoing: false, CancellationToken.None);

        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    [Test]
    public void Only_what_cannot_be_done_from_outside_is_left_out()
    {
        var promises = new ServerPromises(SameClock: true, SameSamples: true);
        var left = All.Where(script => UrlLimits.Of(script, promises) is not null).ToList();

        Assert.That(left, Has.Count.LessThan(All.Count / 3));
        Assert.That(left.Select(script => File.ReadAllText(script.File)), Is.All.Contains("[Clock").Or.Contains("[Restart]").Or.Contains("[Store").Or.Contains("participants="));
    }

    private static IEnumerable<TestCaseData> AboutTheLimits() => All
        .Where(script => NeedsTheLimits(script) && UrlLimits.Of(script, new ServerPromises(SameClock: true, SameSamples: true)) is null)
        .Select(script => new TestCaseData(script.File).SetArgDisplayNames(Path.GetRelativePath(Folder, script.File)));

    private static bool NeedsTheLimits(ChatScript script) => Path.GetFileName(script.File).StartsWith("too-many-tries", StringComparison.Ordinal);
}

using ChikaBot.Dialogs.Flows;
using ChikaBot.Operations;
using ChikaBot.Scripts.Coverage;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using NUnit.Framework;

namespace ChikaBot.Tests.Conversations;

/// <summary>The talks reach every state and move of every flow, or coverage-exceptions.txt says why not.</summary>
[Parallelizable]
public sealed class CoverageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conversations");

    [Test]
    public async Task Every_state_and_move_is_reached_by_a_talk_or_explained()
    {
        var reached = new FlowCoverage();
        var runner = new ScriptRunner(TimeProvider.System);
        // The format's own scripts talk with a demo bot; a talk that fails is its own test's matter.
        foreach (var file in ScriptFiles.Find([Folder]).Where(file => !file.Contains("/Format/", StringComparison.Ordinal)))
        {
            await using var driver = new InProcessDriver(options => LocalBot.CreateAsync(options with { Observer = reached }), TimeProvider.System);
            await runner.PlayAsync(ScriptParser.Load(file), driver, keepGoing: true, CancellationToken.None);
        }

        var report = new CoverageReport(StandardFlows.Create(), reached, CoverageException.Load(Path.Combine(Folder, "coverage-exceptions.txt")));

        Assert.That(report.Faults, Is.Empty, string.Join('\n', report.Faults));
    }
}

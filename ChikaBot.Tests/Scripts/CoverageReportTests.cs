using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Flows;
using ChikaBot.Scripts.Coverage;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

public sealed class CoverageReportTests
{
    private static readonly EraseFlow Flow = new();

    [Test]
    public void What_is_not_reached_is_named()
    {
        var reached = new FlowCoverage();
        reached.Entered("erase", "Ask");
        reached.Moved("erase", new FlowMove("Ask", "Refuse", "Kept"));
        reached.Entered("erase", "Kept");
        reached.Entered("another", "Erased");

        var report = new CoverageReport([Flow], reached, []);

        Assert.That(report.Lines(), Is.EqualTo(new[] { "erase: 2 of 3 states, 1 of 3 moves" }));
        Assert.That(report.Faults, Is.EquivalentTo(new[]
        {
            "not reached, and nobody says why: erase: Erased",
            "not reached, and nobody says why: erase: Ask --Agree--> Erased",
            "not reached, and nobody says why: erase: Ask --NotUnderstood--> Ask",
        }));
    }

    [Test]
    public void A_reason_explains_and_a_reason_without_need_is_a_fault()
    {
        var reached = new FlowCoverage();
        foreach (var state in new[] { "Ask", "Kept" }) reached.Entered("erase", state);
        foreach (var move in Flow.Moves.Where(move => move.To != "Erased")) reached.Moved("erase", move);

        var report = new CoverageReport([Flow], reached, [new("erase: Erased", "why"), new("erase: Ask --Agree--> Erased", "why"), new("erase: Kept", "not needed"), new("erase: Gone", "no such place")]);

        Assert.That(report.Lines(), Does.Contain("  not reached: erase: Erased (why)"));
        Assert.That(report.Faults, Is.EqualTo(new[]
        {
            "an exception without need (reached, or no such place): erase: Kept",
            "an exception without need (reached, or no such place): erase: Gone",
        }));
    }

    [Test]
    public void A_line_without_a_reason_is_an_error_with_its_place()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "# a comment\n\nerase: Kept | because\nerase: Ask |\n");

        Assert.That(() => CoverageException.Load(file), Throws.TypeOf<FormatException>().With.Message.StartsWith($"{file}:4:"));
        File.Delete(file);
    }
}

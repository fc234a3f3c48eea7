using ChikaBot.Scripts.Coverage;
using ChikaBot.Scripts.Matching;
using ChikaBot.Scripts.Running;
using Spectre.Console;

namespace ChikaBot.Scripts.Reports;

/// <summary>Shows results on a terminal, in colour; plain and unwrapped where the output goes elsewhere.</summary>
internal sealed class ConsoleReport(IAnsiConsole console)
{
    public void Result(ScriptResult result)
    {
        var (word, colour) = result.Verdict switch
        {
            ScriptVerdict.Passed => ("pass", Color.Green),
            ScriptVerdict.Failed => ("FAIL", Color.Red),
            ScriptVerdict.Skipped => ("skip", Color.Yellow),
            _ => ("ERROR", Color.Red),
        };
        Line($"{word} {result.File}{(result.Reason is null ? "" : $": {result.Reason}")}", colour);
        foreach (var line in result.Failures.SelectMany(FailureText.Lines))
            Line(line.Text, line.Kind == DiffKind.Same ? Color.Default : Color.Red);
    }

    public void Total(IReadOnlyList<ScriptResult> results)
    {
        int Count(ScriptVerdict verdict) => results.Count(result => result.Verdict == verdict);
        var failed = Count(ScriptVerdict.Failed) + Count(ScriptVerdict.Error);
        Line($"{Count(ScriptVerdict.Passed)} passed, {failed} failed, {Count(ScriptVerdict.Skipped)} skipped", failed > 0 ? Color.Red : Color.Green);
    }

    public void Coverage(CoverageReport coverage)
    {
        foreach (var line in coverage.Lines()) Line(line, Color.Default);
        foreach (var line in coverage.Faults) Line(line, Color.Red);
    }

    public void Note(string text) => Line(text, Color.Yellow);

    public void Problem(string text) => Line(text, Color.Red);

    private void Line(string text, Color colour) => PlainConsole.Line(console, text, colour);
}

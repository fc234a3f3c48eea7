using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Tests.Scripts.Demo;

namespace ChikaBot.Tests.Scripts;

/// <summary>Plays a script against the demo bot.</summary>
internal static class Play
{
    public static Task<ScriptResult> TextAsync(string script) => TextAsync("talk.chat", script);

    public static async Task<ScriptResult> TextAsync(string file, string script, bool keepGoing = false)
    {
        await using var driver = new InProcessDriver(DemoHost.CreateAsync, TimeProvider.System);
        return await new ScriptRunner(TimeProvider.System).PlayAsync(ScriptParser.Parse(file, script), driver, keepGoing, CancellationToken.None);
    }

    public static string Explain(ScriptResult result) =>
        $"{result.Verdict} {result.Reason}\n" + string.Join('\n', result.Failures.Select(failure =>
            $"{failure.At} {failure.Sentence}\n" + string.Join('\n', failure.Diff.Select(row => $"{row.Kind} | {row.Expected} | {row.Actual}"))));
}

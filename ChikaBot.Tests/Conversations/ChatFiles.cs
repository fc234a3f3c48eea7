using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Tests.Scripts;
using ChikaBot.Tests.Scripts.Demo;
using NUnit.Framework;

namespace ChikaBot.Tests.Conversations;

/// <summary>Every <c>.chat</c> file below this folder is a test.</summary>
public sealed class ChatFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conversations");

    /// <summary>Which bot a folder's scripts talk with; a folder without one here fails, so that no script is left out silently.</summary>
    private static readonly Dictionary<string, Func<ScriptHostOptions, ValueTask<IScriptHost>>> Bots = new()
    {
        ["Format"] = DemoHost.CreateAsync,
    };

    [TestCaseSource(nameof(Files))]
    public async Task The_talk_goes_as_written(string file)
    {
        var script = Path.Combine(Folder, file);
        Assert.That(Bots, Contains.Key(file.Split('/')[0]), "no bot is named for this folder");
        await using var driver = new InProcessDriver(Bots[file.Split('/')[0]], TimeProvider.System);
        var result = await new ScriptRunner(TimeProvider.System).PlayAsync(ScriptParser.Load(script), driver, keepGoing: false, CancellationToken.None);
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    private static IEnumerable<TestCaseData> Files() => ScriptFiles.Find([Folder])
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Select(file => new TestCaseData(file).SetArgDisplayNames(file));
}

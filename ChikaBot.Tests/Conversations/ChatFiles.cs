using ChikaBot.Operations;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Tests.Scripts;
using ChikaBot.Tests.Scripts.Demo;
using NUnit.Framework;

namespace ChikaBot.Tests.Conversations;

/// <summary>Every <c>.chat</c> file below this folder is a test.</summary>
[Parallelizable]
public sealed class ChatFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conversations");

    /// <summary>The scripts of the format itself talk with a small demo bot.</summary>
    private const string FormatFolder = "Format";

    [TestCaseSource(nameof(Files))]
    public async Task The_talk_goes_as_written(string file)
    {
        var script = Path.Combine(Folder, file);
        await using var driver = new InProcessDriver(file.StartsWith(FormatFolder + "/", StringComparison.Ordinal) ? DemoHost.CreateAsync : LocalBot.CreateAsync, TimeProvider.System);
        var result = await new ScriptRunner(TimeProvider.System).PlayAsync(ScriptParser.Load(script), driver, keepGoing: false, CancellationToken.None);
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    private static IEnumerable<TestCaseData> Files() => ScriptFiles.Find([Folder])
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Select(file => new TestCaseData(file).SetArgDisplayNames(file));
}

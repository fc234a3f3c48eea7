using System.Text.RegularExpressions;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Reports;
using ChikaBot.Scripts.Running;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

/// <summary>Plays every example of docs/chat-format.md, so that the page cannot lie.</summary>
public sealed partial class ChatFormatPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs", "chat-format.md"));
    private string _folder = "";

    [SetUp]
    public void Write_the_files_of_the_page()
    {
        _folder = Directory.CreateTempSubdirectory("chat-format-").FullName;
        foreach (var (info, body, _) in Blocks().Where(block => block.Info.Contains("file=", StringComparison.Ordinal)))
            File.WriteAllText(Path.Combine(_folder, info[(info.IndexOf('=', StringComparison.Ordinal) + 1)..]), body);
    }

    [TearDown]
    public void Remove_them() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(nameof(Examples), new object[] { "chat" })]
    public async Task The_example_passes(string body)
    {
        var result = await Play.TextAsync(Path.Combine(_folder, "talk.chat"), body);
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    [TestCaseSource(nameof(Examples), new object[] { "chat fails" })]
    public async Task The_example_fails(string body) =>
        Assert.That((await Play.TextAsync(Path.Combine(_folder, "talk.chat"), body)).Verdict, Is.EqualTo(ScriptVerdict.Failed));

    [TestCaseSource(nameof(Examples), new object[] { "chat error" })]
    public void The_example_cannot_be_read(string body) =>
        Assert.That(() => ScriptParser.Parse("talk.chat", body), Throws.TypeOf<ScriptFormatException>().With.Message.Match(@"^talk\.chat:\d+: .{20,}"));

    [Test]
    public async Task The_failure_that_the_page_shows_is_the_one_that_comes()
    {
        var result = await Play.TextAsync("talk.chat", Blocks().First(block => block.Info == "chat fails").Body);
        var shown = string.Join('\n', result.Failures.SelectMany(FailureText.Lines).Select(line => line.Text));
        Assert.That(shown + "\n", Is.EqualTo(Blocks().Single(block => block.Info == "text").Body));
    }

    [Test]
    public void Every_tag_and_header_key_has_an_example_that_is_played()
    {
        var played = string.Concat(Blocks().Where(block => block.Info is "chat" or "chat file=_nik.chat").Select(block => block.Body));
        var words = Tags.Directives.Concat(Tags.Inputs).Concat(Tags.Expectations).Select(tag => "[" + tag)
            .Concat(["user=", "user2=", "bot=", "participants=", "samples=", "clock=", "answersOnly=", "include="]);
        Assert.That(words.Where(word => !played.Contains(word, StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Examples(string info) => Blocks().Where(block => block.Info == info)
        .Select(block => new TestCaseData(block.Body).SetArgDisplayNames($"chat-format.md line {block.Line}"));

    private static IEnumerable<(string Info, string Body, int Line)> Blocks() => Fence().Matches(Page)
        .Select(match => (match.Groups["info"].Value, match.Groups["body"].Value, Page[..match.Index].Count(letter => letter == '\n') + 1));

    [GeneratedRegex(@"^```(?<info>[^\n]+)\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

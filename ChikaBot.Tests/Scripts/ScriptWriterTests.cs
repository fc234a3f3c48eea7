using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Matching;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Scripts.Writing;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

/// <summary>What is written down must mean the same when it is read.</summary>
public sealed class ScriptWriterTests
{
    private static readonly ScriptHeader Header = new(["Ani"], "Chika", null, false, null);

    private static readonly string[] Pieces =
        ["a", " ", "\n", "\t", "\\", "[", "]", "{{", "}}", "{", "#", ":", "|", "*", "=", "Ani:", "bot: ", "Chika->Ani:", "user", "[Image]", "[Clock+=1h]", "{{any}}", "[Options=]", "🙏", "\u00a0", "Rp1.234"];

    [Test]
    public void Any_talk_reads_back_as_it_was() =>
        Prop.ForAll(Texts(), Texts(), (sent, said) => ReadsBack(sent, said)).QuickCheckThrowOnFailure();

    [TestCase("", "")]
    [TestCase("\n", "\n\n")]
    [TestCase(" ", "  a  ")]
    [TestCase("[Restart]", "#\n#\n[StoreDown]")]
    [TestCase("a\nuser: b", "a\n\nAni->bot: x")]
    public void This_talk_reads_back_as_it_was(string sent, string said) => Assert.That(ReadsBack(sent, said), Is.True);

    private static Arbitrary<string> Texts() => Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    private static bool ReadsBack(string sent, string said)
    {
        var at = new SourceLine("terminal", 1);
        var reply = new ChatReply(said, [new ReplyOption("1", said.Trim()), new ReplyOption(" a|b]", "x:y\\")], null, [NotTextKind.Image]);
        var recorder = new TalkRecorder(Header);
        recorder.Add(new ScriptInput.Text(at, "Ani", new ScriptText([])), sent, [reply, reply]);
        var turn = (ScriptStep.Turn)ScriptParser.Parse("talk.chat", recorder.Script()).Steps.Single();
        var content = (MessageContent.Text)InputContent.Of(turn.Inputs[0], new Dictionary<string, string>(), [], out _);
        return content.Value == sent
            && ReplyMatcher.Match(turn.Expected, [reply, reply], new Dictionary<string, string>()).All(match => match.Problem is null)
            && ReplyMatcher.Match(turn.Expected, [reply with { Text = said + "x" }, reply], new Dictionary<string, string>())[0].Problem is not null;
    }
}

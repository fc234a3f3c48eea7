using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Matching;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Running;

/// <summary>Makes an expectation of what was said, to the letter.</summary>
internal static class ExactReplies
{
    public static IReadOnlyList<ExpectedReply> Of(SourceLine at, string user, IEnumerable<ChatReply> replies) =>
        [.. replies.Select(reply => new ExpectedReply(at, at.Line, user, Text(at, reply.Text), reply.Options, reply.Attachments))];

    private static ScriptText Text(SourceLine at, string text) =>
        new([.. TextMatcher.Normal(text).Split('\n').Select(line => new ScriptTextLine(at, line, [new TextPart.Literal(line)]))]);
}

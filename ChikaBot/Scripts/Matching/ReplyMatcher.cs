using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Matching;

/// <summary>Compares all that the bot said in a turn with all that it should have said: one to one and in order.</summary>
internal static class ReplyMatcher
{
    /// <param name="known">Captures; those of matching messages are added.</param>
    public static IReadOnlyList<ReplyMatch> Match(IReadOnlyList<ExpectedReply> expected, IReadOnlyList<ChatReply> actual, IDictionary<string, string> known)
    {
        var wanted = expected.Where(reply => !reply.IsNoReply).ToList();
        var matches = new List<ReplyMatch>();
        for (var i = 0; i < Math.Max(wanted.Count, actual.Count); i++)
        {
            var (left, right) = (wanted.ElementAtOrDefault(i), actual.ElementAtOrDefault(i));
            var problem = left is null ? "the bot said something that the script does not expect"
                : right is null ? "the bot did not say this"
                : Compare(left, right, known);
            matches.Add(new ReplyMatch(left, right, problem, new Dictionary<string, string>(known)));
        }

        return matches;
    }

    private static string? Compare(ExpectedReply expected, ChatReply actual, IDictionary<string, string> known) =>
        !TextMatcher.Match(expected.Text!, actual.Text, known) ? "the bot said something else"
        : expected.Options is { } options && !options.SequenceEqual(actual.Options) ? "the options differ"
        : expected.Attachments is { } kinds && !kinds.SequenceEqual(actual.Attachments) ? "the attachments differ"
        : null;
}

using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Matching;

/// <summary>One expected message beside the one that came; one of both is null when the other has no partner.</summary>
/// <param name="Problem">Null when they agree.</param>
/// <param name="Known">The captures that hold for this message.</param>
internal sealed record ReplyMatch(ExpectedReply? Expected, ChatReply? Actual, string? Problem, IReadOnlyDictionary<string, string> Known);

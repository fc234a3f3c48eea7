using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Scripts.Drivers;

/// <summary>One bot message as a driver saw it arrive.</summary>
/// <param name="Prompt">What a press of one of the options must carry; null where the channel has no such thing.</param>
public sealed record ChatReply(string Text, IReadOnlyList<ReplyOption> Options, string? Prompt, IReadOnlyList<NotTextKind> Attachments)
{
    public override string ToString() => $"reply with {Options.Count} options";
}

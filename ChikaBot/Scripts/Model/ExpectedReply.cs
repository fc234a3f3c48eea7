using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Scripts.Model;

/// <summary>One bot message that must come, or the statement that none does.</summary>
/// <param name="LastLine">The last line that belongs to it, in the same file as <paramref name="At"/>.</param>
/// <param name="User">To whom the bot speaks.</param>
/// <param name="Text">Null when the script says <c>[NoReply]</c>.</param>
/// <param name="Options">Null: not checked. Empty: there must be none.</param>
/// <param name="Attachments">Kinds in order. Null: not checked. Empty: there must be none.</param>
public sealed record ExpectedReply(
    SourceLine At,
    int LastLine,
    string User,
    ScriptText? Text,
    IReadOnlyList<ReplyOption>? Options,
    IReadOnlyList<NotTextKind>? Attachments)
{
    public bool IsNoReply => Text is null;
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Turns;

namespace ChikaBot.Operations;

/// <summary>Lends the turn runner the dialog's words for a turn that could not be made.</summary>
internal sealed class SpokenApology : IApology
{
    public Reply For(IncomingMessage message) => Apology.Reply;
}

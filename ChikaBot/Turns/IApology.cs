using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Turns;

/// <summary>The words for a message whose turn threw each time.</summary>
public interface IApology
{
    Reply For(IncomingMessage message);
}

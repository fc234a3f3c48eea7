using System.Text.Json;
using ChikaBot.Channels.BotFramework;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Channels.DirectLine;

/// <summary>Appends replies to the conversation's log, once each, and wakes its sockets.</summary>
internal sealed class DirectLineSender(IActivityLog log, SocketHub hub, TimeProvider clock) : IChannelSender
{
    public string Channel => DirectLineChannel.Name;

    public bool IsOwn => true;

    public async ValueTask<SendVerdict> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (ConversationReference.Read(message.Address.Json) is not { Conversation.Id: { } conversation } reference) return new SendVerdict.Rejected("address");
        if (JsonSerializer.Deserialize(message.ReplyJson.Span, ReplyJson.Default.Reply) is not { } reply) return new SendVerdict.Rejected("reply");
        // The outbox's number: a send that is tried again after a crash appends nothing twice.
        var id = $"{conversation}|reply-{message.Id}";
        try
        {
            await log.AppendAsync(conversation, BotActivity.Message(reply, reference, id, clock.GetUtcNow()), id, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return new SendVerdict.Retry("store");
        }

        hub.Wake(conversation);
        return new SendVerdict.Sent(id);
    }
}

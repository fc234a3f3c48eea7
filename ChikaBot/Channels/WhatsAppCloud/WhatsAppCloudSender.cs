using System.Text.Json;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Turns;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Posts replies to the Cloud API, one call a reply.</summary>
internal sealed class WhatsAppCloudSender(
    GraphClient client,
    SendLimits limits,
    WhatsAppHealth health,
    ReadReceipts receipts,
    WhatsAppCloudOptions options,
    TimeProvider clock) : IChannelSender
{
    /// <summary>24 hours from the user's last message, less what clocks and the way may differ.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1);

    public string Channel => WhatsAppCloudChannel.Name;

    public async ValueTask<SendVerdict> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (WhatsAppAddress.Read(message.Address.Json) is not { UserKey: { } user } address) return new SendVerdict.Rejected("address");
        if (JsonSerializer.Deserialize(message.ReplyJson.Span, ReplyJson.Default.Reply) is not { } reply) return new SendVerdict.Rejected("reply");
        IReadOnlyList<OutgoingMessage> outgoing;
        if (clock.GetUtcNow() - address.At < Window) outgoing = ReplyMessages.Of(reply, address);
        else if (options.TemplateName.Length == 0) return new SendVerdict.Rejected("window-closed");
        else if (TemplateMessage.Of(reply, address, options) is { } template) outgoing = [template];
        else return new SendVerdict.Rejected("template-length");

        SendVerdict verdict = new SendVerdict.Rejected("reply");
        foreach (var part in outgoing)
        {
            verdict = await SendAsync(part, user, address.MessageId, cancellationToken);
            if (verdict is not SendVerdict.Sent) return verdict;
        }

        return verdict;
    }

    private async Task<SendVerdict> SendAsync(OutgoingMessage message, string user, string? answered, CancellationToken cancellationToken)
    {
        if ((limits.Take(user) ?? health.Wait()) is { } wait) return new SendVerdict.Throttled(wait);
        receipts.Forget(answered);
        try
        {
            return Verdict(await client.PostAsync(JsonSerializer.SerializeToUtf8Bytes(message, WhatsAppJson.Default.OutgoingMessage), clock, cancellationToken));
        }
        catch (HttpRequestException)
        {
            return new SendVerdict.Retry("connection");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendVerdict.Retry("timeout");
        }
    }

    private SendVerdict Verdict(GraphAnswer answer)
    {
        var reason = GraphErrors.Reason(answer);
        switch (GraphErrors.Of(answer))
        {
            case GraphFault.None:
                health.Works();
                return new SendVerdict.Sent(answer.MessageId);
            case GraphFault.Account:
                health.Refused(reason);
                return new SendVerdict.Throttled(WhatsAppHealth.ProbeInterval);
            case GraphFault.TooMuch:
                health.Throttled();
                return new SendVerdict.Throttled(GraphErrors.Pause(answer));
            case GraphFault.TooMuchForUser:
                health.Works();
                return new SendVerdict.Throttled(GraphErrors.Pause(answer));
            case GraphFault.Message:
                health.Works();
                return new SendVerdict.Rejected(reason);
            default:
                return new SendVerdict.Retry(reason, answer.RetryAfter);
        }
    }
}

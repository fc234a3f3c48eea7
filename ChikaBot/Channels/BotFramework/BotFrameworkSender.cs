using System.Net.Http.Headers;
using System.Text.Json;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Turns;

namespace ChikaBot.Channels.BotFramework;

/// <summary>Posts replies to the channel's connector.</summary>
internal sealed class BotFrameworkSender(IHttpClientFactory clients, ServiceUrlAllowList allowList, IConnectorTokens tokens, TimeProvider clock) : IChannelSender
{
    public string Channel => BotFrameworkChannel.Name;

    public async ValueTask<SendVerdict> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (ConversationReference.Read(message.Address.Json) is not { ServiceUrl: { } serviceUrl, Conversation.Id: { } conversation } reference)
            return new SendVerdict.Rejected("address");
        // The list may have been narrowed since the message came in.
        if (!allowList.Allows(serviceUrl)) return new SendVerdict.Rejected("service-url");
        if (JsonSerializer.Deserialize(message.ReplyJson.Span, ReplyJson.Default.Reply) is not { } reply) return new SendVerdict.Rejected("reply");

        var url = ConnectorUrl.Of(serviceUrl, conversation, reference.ActivityId);
        var body = JsonSerializer.SerializeToUtf8Bytes(ReplyActivity.Of(reply, reference), ActivityJson.Default.Activity);
        try
        {
            return await PostAsync(url, body, fresh: false, cancellationToken) ?? await PostAsync(url, body, fresh: true, cancellationToken) ?? new SendVerdict.Rejected("unauthorized");
        }
        catch (ConnectorTokenException)
        {
            return new SendVerdict.Retry("token");
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

    /// <returns>Null when the channel did not accept our token.</returns>
    private async Task<SendVerdict?> PostAsync(Uri url, byte[] body, bool fresh, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        if (await tokens.GetAsync(fresh, cancellationToken) is { } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var client = clients.CreateClient(BotFrameworkChannel.Name);
        using var response = await client.SendAsync(request, cancellationToken);
        return await ConnectorAnswer.VerdictAsync(response, clock, cancellationToken);
    }
}

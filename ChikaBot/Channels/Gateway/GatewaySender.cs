using System.Net.Http.Headers;
using System.Text.Json;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Turns;

namespace ChikaBot.Channels.Gateway;

/// <summary>Posts replies to the gateway as plain text; their options stand in it with their numbers.</summary>
internal sealed class GatewaySender(GatewaySendOptions options, IHttpClientFactory clients, GatewayHealth health, ContentIds contentIds, TimeProvider clock) : IChannelSender, IDisposable
{
    private readonly BodyTemplate template = BodyTemplate.Parse(options.Body) ?? throw new ArgumentException("The body is no JSON object.", nameof(options));
    private readonly GatewayAnswer answer = new(options, clock);
    private readonly SendRate rate = new(options.PerSecond);

    public string Channel => GatewayChannel.Name;

    public async ValueTask<SendVerdict> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (GatewayAddress.Read(message.Address.Json) is not { } address) return new SendVerdict.Rejected("address");
        if (JsonSerializer.Deserialize(message.ReplyJson.Span, ReplyJson.Default.Reply) is not { } reply) return new SendVerdict.Rejected("reply");
        if (rate.Wait("") is { } wait) return new SendVerdict.Throttled(wait);
        var verdict = await health.SendAsync(token => PostAsync(address.To, reply.Text, token), cancellationToken);
        if (verdict is SendVerdict.Sent) contentIds.Answered(address.To);
        return verdict;
    }

    public void Dispose() => rate.Dispose();

    private async Task<SendAnswer> PostAsync(string to, string text, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Url) { Content = Content(to, text) };
        // Without validation: a bare token is no valid Authorization header, and some gateways want just that.
        foreach (var (name, value) in options.Headers) request.Headers.TryAddWithoutValidation(name, value);
        using var client = clients.CreateClient(GatewayChannel.Name);
        using var response = await client.SendAsync(request, cancellationToken);
        return await answer.ReadAsync(response, cancellationToken);
    }

    private HttpContent Content(string to, string text)
    {
        if (options.Format == GatewayBodyFormat.Form) return new FormUrlEncodedContent(template.ToForm(to, text));
        var content = new ByteArrayContent(template.ToJson(to, text));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }
}

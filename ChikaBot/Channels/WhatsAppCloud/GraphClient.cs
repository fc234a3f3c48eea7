using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Posts to the number's <c>/messages</c>: messages and read receipts alike.</summary>
internal sealed class GraphClient(IHttpClientFactory clients, IOptions<WhatsAppCloudOptions> options)
{
    private readonly Uri url = options.Value.MessagesUrl;
    private readonly AuthenticationHeaderValue token = new("Bearer", options.Value.AccessToken);

    /// <exception cref="HttpRequestException">Nobody answered.</exception>
    public async Task<GraphAnswer> PostAsync(byte[] json, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Authorization = token;
        using var client = clients.CreateClient(WhatsAppCloudChannel.Name);
        using var response = await client.SendAsync(request, cancellationToken);
        return await GraphAnswer.ReadAsync(response, clock, cancellationToken);
    }
}

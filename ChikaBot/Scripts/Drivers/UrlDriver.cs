using System.Net.Http.Headers;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Drivers;

/// <summary>What the one who starts the run vouches for about a server.</summary>
/// <param name="SameClock">The server's clock stands where the scripts' <c>clock=</c> says.</param>
/// <param name="SameSamples">The server has the sample participants.</param>
public sealed record ServerPromises(bool SameClock, bool SameSamples);

/// <summary>Talks over <c>POST {url}/api/messages</c> (Bot Framework activities, expectReplies), each run in conversations of its own.</summary>
public sealed class UrlDriver(HttpClient http, Uri server, ServerPromises promises) : IChatDriver
{
    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly Uri _endpoint = new(server.AbsoluteUri.TrimEnd('/') + "/api/messages");

    public string? CannotPlay(ChatScript script) => UrlLimits.Of(script, promises);

    public ValueTask StartAsync(ChatScript script, CancellationToken cancellationToken) => default;

    public async ValueTask<ChatTurn> SendAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(ActivityWriter.Write(message, $"{_run}-{message.User}"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await http.PostAsync(_endpoint, content, cancellationToken);
            if (!response.IsSuccessStatusCode) throw new ChatDriverException($"the server answered {(int)response.StatusCode}");
            return new ChatTurn(ActivityReader.Replies(await response.Content.ReadAsByteArrayAsync(cancellationToken)), null);
        }
        catch (HttpRequestException e)
        {
            throw new ChatDriverException($"the server cannot be reached: {e.HttpRequestError}", e);
        }
        catch (TaskCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChatDriverException("the server did not answer in time", e);
        }
    }

    public ValueTask RestartAsync(CancellationToken cancellationToken) => throw Impossible();

    public void SetClock(DateTimeOffset instant) => throw Impossible();

    public void AdvanceClock(TimeSpan by) => throw Impossible();

    public void SetStoreDown(bool down) => throw Impossible();

    public ValueTask DisposeAsync() => default;

    private static NotSupportedException Impossible() => new("CannotPlay refuses such scripts.");
}

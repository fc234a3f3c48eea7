using System.Net;
using System.Text.Json;
using ChikaBot.Turns;

namespace ChikaBot.Channels.BotFramework;

/// <summary>What the connector's HTTP answer means for the outbox.</summary>
internal static class ConnectorAnswer
{
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <returns>Null for 401 and 403: worth one more try with a fresh token.</returns>
    public static async ValueTask<SendVerdict?> VerdictAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode) return new SendVerdict.Sent(Id(await response.Content.ReadAsByteArrayAsync(cancellationToken)));
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => null,
            HttpStatusCode.TooManyRequests => new SendVerdict.Throttled(RetryAfter(response, clock) ?? DefaultPause),
            HttpStatusCode.RequestTimeout => new SendVerdict.Retry("http-408", RetryAfter(response, clock)),
            _ when status >= 500 => new SendVerdict.Retry($"http-{status}", RetryAfter(response, clock)),
            _ => new SendVerdict.Rejected($"http-{status}"),
        };
    }

    /// <summary>The body may be empty, or anything: the message is sent all the same.</summary>
    private static string? Id(byte[] body)
    {
        if (body.Length == 0) return null;
        try
        {
            return JsonSerializer.Deserialize(body, ActivityJson.Default.ResourceResponse)?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        var header = response.Headers.RetryAfter;
        var pause = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        if (pause is not { } wait) return null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestPause ? LongestPause : wait;
    }
}

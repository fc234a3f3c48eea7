using System.Buffers;
using System.Net;

namespace ChikaBot.Channels.Gateway;

/// <summary>What the gateway's answer means for a reply.</summary>
internal sealed class GatewayAnswer(GatewaySendOptions options, TimeProvider clock)
{
    private readonly FieldPath id = new(options.IdField);
    private readonly FieldPath ok = new(options.OkField);
    private readonly FieldPath reason = new(options.ReasonField);

    public async Task<SendAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode) return Read(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new SendAnswer.Refused($"http-{status}"),
            HttpStatusCode.TooManyRequests => SendAnswer.Throttled(RetryAfter.OrDefault(response, clock)),
            // 409 and 422 are what a gateway says while its phone is not connected.
            HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity => SendAnswer.Retry($"http-{status}", RetryAfter.Of(response, clock)),
            _ when status >= 500 => SendAnswer.Retry($"http-{status}", RetryAfter.Of(response, clock)),
            _ => SendAnswer.Rejected($"http-{status}"),
        };
    }

    private SendAnswer Read(byte[] body)
    {
        using var answer = JsonBody.Parse(new ReadOnlySequence<byte>(body), GatewayJson.Default.JsonDocument);
        // Nothing, or anything but JSON, is an answer without parts.
        var root = answer?.RootElement ?? default;
        if (options.OkField.Length > 0 && !string.Equals(ok.Text(root), options.OkValue, StringComparison.OrdinalIgnoreCase)) return Refusal(reason.Text(root) ?? "");
        return SendAnswer.Sent(id.Text(root) is { } given && OpaqueId.IsValid(given) ? given : null);
    }

    /// <summary>The reason itself is words of the other side, and stays out of verdicts and logs.</summary>
    private SendAnswer Refusal(string words)
    {
        if (options.PauseReasons.Contains(words, StringComparer.OrdinalIgnoreCase)) return new SendAnswer.Refused("refused");
        return options.RejectReasons.Contains(words, StringComparer.OrdinalIgnoreCase) ? SendAnswer.Rejected("refused") : SendAnswer.Retry("not-ok");
    }
}

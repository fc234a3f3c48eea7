using System.Buffers;
using System.Net;

namespace ChikaBot.Channels.Twilio;

/// <summary>What the answer of Twilio's API means for a reply. Codes: twilio.com/docs/api/errors.</summary>
internal static class TwilioAnswer
{
    public static async Task<SendAnswer> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        // The body may be empty, or anything: the status says enough.
        var resource = JsonBody.Parse(new ReadOnlySequence<byte>(await response.Content.ReadAsByteArrayAsync(cancellationToken)), TwilioJson.Default.TwilioResource);
        if (response.IsSuccessStatusCode) return SendAnswer.Sent(OpaqueId.IsValid(resource?.Sid) ? resource!.Sid : null);
        var status = (int)response.StatusCode;
        var reason = resource?.Code is { } known ? $"twilio-{known}" : $"http-{status}";
        return (resource?.Code, response.StatusCode) switch
        {
            // Credentials or account not accepted, account suspended, our own number unknown: as true for all replies that wait.
            (10001 or 20003 or 20005 or 21212 or 30002 or 63007, _) or (_, HttpStatusCode.Unauthorized) => new SendAnswer.Refused(reason),
            // Too many requests, a full queue of the number, WhatsApp's own rate limit.
            (14107 or 20429 or 21611 or 30001 or 63018, _) or (_, HttpStatusCode.TooManyRequests) => SendAnswer.Throttled(RetryAfter.OrDefault(response, clock)),
            // Maintenance.
            (21730, _) or (_, HttpStatusCode.RequestTimeout) => SendAnswer.Retry(reason, RetryAfter.Of(response, clock)),
            _ when status >= 500 => SendAnswer.Retry(reason, RetryAfter.Of(response, clock)),
            // The rest is about this reply: a number that is none (21211, 21614), a participant who wrote STOP (21610), the 24-hour window (63016) …
            _ => SendAnswer.Rejected(reason),
        };
    }
}

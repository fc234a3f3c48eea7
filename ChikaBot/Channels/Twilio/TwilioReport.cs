using ChikaBot.Turns;

namespace ChikaBot.Channels.Twilio;

/// <summary>A status callback: how far a sent message has come. States: twilio.com/docs/messaging/api/message-resource#message-status-values.</summary>
internal static class TwilioReport
{
    private const int LongestCode = 6;

    public static bool Is(TwilioForm form) => form["MessageStatus"].Length > 0 && !form.Has("Body");

    /// <returns>Null for a state that says nothing new about a message of ours.</returns>
    public static DeliveryReport? Read(TwilioForm form, DateTimeOffset now)
    {
        DeliveryState? state = form["MessageStatus"].ToLowerInvariant() switch
        {
            "accepted" or "scheduled" or "queued" or "sending" or "sent" => DeliveryState.Sent,
            "delivered" => DeliveryState.Delivered,
            "read" => DeliveryState.Read,
            "failed" or "undelivered" or "canceled" => DeliveryState.Failed,
            _ => null,
        };
        return state is { } known
            ? new DeliveryReport(TwilioChannel.Name, TwilioMessageReader.Sid(form), known, now, known == DeliveryState.Failed ? Reason(form["ErrorCode"]) : null)
            : null;
    }

    private static string Reason(string code) => code.Length is > 0 and <= LongestCode && code.All(char.IsAsciiDigit) ? code : "failed";
}

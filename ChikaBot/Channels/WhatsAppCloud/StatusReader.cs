using System.Globalization;
using System.Text.Json;
using ChikaBot.Turns;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>What one status of a webhook says of a message that was sent.</summary>
internal static class StatusReader
{
    private const int MaxIdLength = 512;

    /// <returns>Null for a status that says nothing about how far a message has come.</returns>
    public static DeliveryReport? Read(JsonElement status, DateTimeOffset arrival)
    {
        DeliveryState? state = status.Text("status") switch
        {
            "sent" => DeliveryState.Sent,
            "delivered" => DeliveryState.Delivered,
            // A voice message that was played was read.
            "read" or "played" => DeliveryState.Read,
            "failed" => DeliveryState.Failed,
            _ => null,
        };
        if (state is not { } known || status.Text("id") is not { Length: > 0 and <= MaxIdLength } id) return null;
        var code = known == DeliveryState.Failed ? status.Items("errors").FirstOrDefault().Number("code") : null;
        return new DeliveryReport(WhatsAppCloudChannel.Name, id, known, Timestamps.Read(status.Number("timestamp"), arrival), code?.ToString(CultureInfo.InvariantCulture));
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using ChikaBot.Turns;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>What a later send needs: the channel's own JSON inside a <see cref="DeliveryAddress"/>.</summary>
/// <param name="UserId">The business-scoped user id; null where Meta gave none.</param>
/// <param name="Phone">Null for users who hide their number.</param>
/// <param name="MessageId">Meta's id of the message that is answered; null when it came without.</param>
/// <param name="At">When the user wrote: free text may be sent for 24 hours from then.</param>
internal sealed record WhatsAppAddress(string? UserId, string? Phone, string? MessageId, DateTimeOffset At)
{
    /// <summary>
    /// Who it is: opaque, never read as a number. The user id comes first, because Meta sends it with every message since April 2026 and the number only
    /// with some; so a user keeps one conversation when the number disappears.
    /// </summary>
    [JsonIgnore]
    public string? UserKey => UserId ?? Phone;

    public DeliveryAddress ToAddress() => new(WhatsAppCloudChannel.Name, JsonSerializer.SerializeToUtf8Bytes(this, WhatsAppJson.Default.WhatsAppAddress));

    /// <returns>Null when the JSON names nobody.</returns>
    public static WhatsAppAddress? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, WhatsAppJson.Default.WhatsAppAddress) is { UserKey: not null } address ? address : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => WhatsAppCloudChannel.Name;
}

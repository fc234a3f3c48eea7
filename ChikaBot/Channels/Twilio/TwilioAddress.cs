using System.Text.Json;
using System.Text.Json.Serialization;
using ChikaBot.Turns;

namespace ChikaBot.Channels.Twilio;

/// <summary>Where replies of a conversation go. Prints nothing.</summary>
/// <param name="To">The participant's address as it came, with its <c>whatsapp:</c>.</param>
/// <param name="From">The number of ours that was written to.</param>
internal sealed record TwilioAddress(string To, string From)
{
    public const string WhatsAppPrefix = "whatsapp:";

    [JsonIgnore]
    public bool IsWhatsApp => To.StartsWith(WhatsAppPrefix, StringComparison.Ordinal);

    /// <summary>What to send from: the operator's number, in the participant's channel; without one, or for SMS when it is WhatsApp's alone, the number that was written to.</summary>
    public string Sender(string number)
    {
        if (number.Length == 0) return From;
        if (number.StartsWith(WhatsAppPrefix, StringComparison.Ordinal)) return IsWhatsApp ? number : From;
        return IsWhatsApp ? WhatsAppPrefix + number : number;
    }

    public DeliveryAddress ToDelivery() => new(TwilioChannel.Name, JsonSerializer.SerializeToUtf8Bytes(this, TwilioJson.Default.TwilioAddress));

    /// <returns>Null when the JSON is no address.</returns>
    public static TwilioAddress? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, TwilioJson.Default.TwilioAddress) is { To.Length: > 0, From.Length: > 0 } address ? address : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => IsWhatsApp ? "whatsapp" : "sms";
}

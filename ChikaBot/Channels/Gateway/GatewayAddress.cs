using System.Text.Json;
using ChikaBot.Turns;

namespace ChikaBot.Channels.Gateway;

/// <summary>Where replies of a conversation go. Prints nothing.</summary>
/// <param name="To">The participant as the gateway names them.</param>
internal sealed record GatewayAddress(string To)
{
    public DeliveryAddress ToDelivery() => new(GatewayChannel.Name, JsonSerializer.SerializeToUtf8Bytes(this, GatewayJson.Default.GatewayAddress));

    /// <returns>Null when the JSON is no address.</returns>
    public static GatewayAddress? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, GatewayJson.Default.GatewayAddress) is { To.Length: > 0 } address ? address : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => "gateway";
}

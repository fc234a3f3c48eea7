using System.Text.Json.Serialization;

namespace ChikaBot.Channels.WhatsAppCloud;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(ReadReceipt))]
[JsonSerializable(typeof(WhatsAppAddress))]
internal sealed partial class WhatsAppJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChikaBot.Channels.Gateway;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonDocument))]
[JsonSerializable(typeof(GatewayAddress))]
internal sealed partial class GatewayJson : JsonSerializerContext;

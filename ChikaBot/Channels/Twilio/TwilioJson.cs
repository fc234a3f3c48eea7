using System.Text.Json.Serialization;

namespace ChikaBot.Channels.Twilio;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TwilioAddress))]
[JsonSerializable(typeof(TwilioResource))]
internal sealed partial class TwilioJson : JsonSerializerContext;

/// <summary>Twilio's answer to a sent message: its <paramref name="Sid"/>, or the error's <paramref name="Code"/>.</summary>
internal sealed record TwilioResource(string? Sid, int? Code);

using System.Text.Json.Serialization;

namespace ChikaBot.Operations.Doctor;

/// <param name="Status">active, suspended or closed.</param>
internal sealed record TwilioAccount([property: JsonPropertyName("status")] string? Status);

[JsonSerializable(typeof(TwilioAccount))]
internal sealed partial class DoctorJson : JsonSerializerContext;

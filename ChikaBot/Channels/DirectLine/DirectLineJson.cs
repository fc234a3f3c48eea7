using System.Text.Json.Serialization;

namespace ChikaBot.Channels.DirectLine;

/// <param name="ExpiresIn">Seconds.</param>
/// <param name="StreamUrl">Where the conversation's socket opens; null where only a token was asked for.</param>
internal sealed record OpenedConversation(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl")] string? StreamUrl)
{
    /// <summary>Without the token.</summary>
    public override string ToString() => "conversation";
}

internal sealed record PostedActivity([property: JsonPropertyName("id")] string Id);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OpenedConversation))]
[JsonSerializable(typeof(PostedActivity))]
internal sealed partial class DirectLineJson : JsonSerializerContext;

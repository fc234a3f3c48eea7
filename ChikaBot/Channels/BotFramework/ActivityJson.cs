using System.Text.Json.Serialization;

namespace ChikaBot.Channels.BotFramework;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(PromptData))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(OpenIdMetadata))]
[JsonSerializable(typeof(JsonWebKeys))]
internal sealed partial class ActivityJson : JsonSerializerContext;

/// <summary>Our own channel data: names the question that the buttons answer.</summary>
internal sealed record PromptData(string Prompt);

/// <summary>The channel's answer to a sent activity.</summary>
internal sealed record ResourceResponse(string? Id);

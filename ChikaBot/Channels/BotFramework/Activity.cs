using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChikaBot.Channels.BotFramework;

/// <summary>
/// One activity of the Bot Framework's Activity protocol 3.0, as far as this channel reads or writes it. A class, not a record: a record
/// would print what people wrote.
/// </summary>
internal sealed class Activity
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Timestamp { get; set; }

    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public string? ReplyToId { get; set; }

    public string? Locale { get; set; }

    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    public string? InputHint { get; set; }

    public string? DeliveryMode { get; set; }

    /// <summary>The event's name, for type <c>event</c>.</summary>
    public string? Name { get; set; }

    public JsonElement? Value { get; set; }

    public JsonElement? ChannelData { get; set; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; set; }

    public IReadOnlyList<Attachment?>? Attachments { get; set; }

    public IReadOnlyList<JsonElement>? Entities { get; set; }

    public SuggestedActions? SuggestedActions { get; set; }
}

/// <summary>A user or the bot. What we do not know (aadObjectId …) is kept, to be echoed.</summary>
internal sealed class ChannelAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary><c>user</c> or <c>bot</c>; nearly every client says it.</summary>
    public string? Role { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>A conversation. What we do not know (tenantId, conversationType …) is kept, to be echoed.</summary>
internal sealed class ConversationAccount
{
    public string? Id { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

internal sealed class Attachment
{
    public string? ContentType { get; set; }
}

/// <param name="To">Ids of those who see the buttons; the Emulator shows none without it.</param>
internal sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<CardAction> Actions);

internal sealed record CardAction(string Type, string Title, string Value);

/// <summary>The answer to <c>deliveryMode: expectReplies</c>.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

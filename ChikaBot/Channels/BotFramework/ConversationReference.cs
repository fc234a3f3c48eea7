using System.Text.Json;
using ChikaBot.Turns;

namespace ChikaBot.Channels.BotFramework;

/// <summary>What a later send needs to reach the conversation: the channel's own JSON inside a <see cref="DeliveryAddress"/>.</summary>
internal sealed class ConversationReference
{
    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public string? ActivityId { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public ChannelAccount? Bot { get; set; }

    public ChannelAccount? User { get; set; }

    public string? Locale { get; set; }

    public static ConversationReference Of(Activity activity) => new()
    {
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        ActivityId = activity.Id,
        Conversation = activity.Conversation,
        Bot = activity.Recipient,
        User = activity.From,
        Locale = activity.Locale,
    };

    public DeliveryAddress ToAddress(string channel) =>
        new(channel, JsonSerializer.SerializeToUtf8Bytes(this, ActivityJson.Default.ConversationReference));

    /// <returns>Null when the JSON is not a reference to a conversation.</returns>
    public static ConversationReference? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            var reference = JsonSerializer.Deserialize(json.Span, ActivityJson.Default.ConversationReference);
            return reference?.Conversation?.Id is null ? null : reference;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

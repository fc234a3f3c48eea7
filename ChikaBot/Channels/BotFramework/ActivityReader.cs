using System.Text.Json;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Channels.BotFramework;

/// <summary>What an activity says, in the words of the engine.</summary>
internal static class ActivityReader
{
    /// <summary>Names of the events by which web chats ask the bot to speak first.</summary>
    private static readonly HashSet<string> JoinEvents = new(StringComparer.OrdinalIgnoreCase) { "webchat/join", "startConversation", "requestWelcomeDialog" };

    /// <returns>Null when there is nothing to answer: typing, reactions, the bot's own joining, types we do not know.</returns>
    public static MessageContent? Content(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => OfMessage(activity),
        ActivityTypes.ConversationUpdate when SomebodyJoined(activity) => new MessageContent.Joined(),
        ActivityTypes.Event when activity.Name is { } name && JoinEvents.Contains(name) => new MessageContent.Joined(),
        _ => null,
    };

    private static bool SomebodyJoined(Activity activity) =>
        activity.MembersAdded is { } members && members.Any(member => member?.Id is { } id && id != activity.Recipient?.Id);

    private static MessageContent OfMessage(Activity activity)
    {
        var text = activity.Text;
        // A postBack button sends its value and no text.
        if (string.IsNullOrWhiteSpace(text) && activity.Value is { ValueKind: JsonValueKind.String } value) text = value.GetString();
        if (!string.IsNullOrWhiteSpace(text))
            return Prompt(activity.ChannelData) is { } prompt ? new MessageContent.OptionPress(text.Trim(), prompt) : new MessageContent.Text(text);

        if (activity.Entities?.Any(NotTextKinds.IsLocation) == true) return new MessageContent.NotText(NotTextKind.Location);
        if (activity.Attachments?.FirstOrDefault(attachment => attachment is not null) is { } first)
            return new MessageContent.NotText(NotTextKinds.OfContentType(first.ContentType));
        return activity.Value is { ValueKind: JsonValueKind.Object }
            ? new MessageContent.NotText(NotTextKind.Unknown)
            : new MessageContent.Text(text ?? "");
    }

    private static string? Prompt(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("prompt", out var prompt) && prompt.ValueKind == JsonValueKind.String
            ? prompt.GetString()
            : null;
}

using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Channels.BotFramework;

/// <summary>Writes a neutral reply as a message activity.</summary>
internal static class ReplyActivity
{
    /// <summary>Minimal clients name no recipient; the answer then carries this name.</summary>
    private static readonly ChannelAccount Unnamed = new() { Id = "chikabot", Name = "ChikaBot" };

    public static Activity Of(Reply reply, ConversationReference reference) => new()
    {
        Type = ActivityTypes.Message,
        ServiceUrl = reference.ServiceUrl,
        ChannelId = reference.ChannelId,
        From = reference.Bot ?? Unnamed,
        Recipient = reference.User,
        Conversation = reference.Conversation,
        ReplyToId = reference.ActivityId,
        // The bot's words are Indonesian, whatever locale the client runs in.
        Locale = "id-ID",
        Text = reply.Text,
        TextFormat = "plain",
        InputHint = reply.Options.Count > 0 ? "expectingInput" : "acceptingInput",
        SuggestedActions = Buttons(reply, reference),
        ChannelData = reply.Prompt is null ? null : PromptElements.Of(reply.Prompt),
    };

    private static SuggestedActions? Buttons(Reply reply, ConversationReference reference) =>
        reply.Options.Count == 0
            ? null
            : new SuggestedActions(
                reference.User?.Id is { } user ? [user] : [],
                [.. reply.Options.Select(option => new CardAction("imBack", option.Label, option.Value))]);
}

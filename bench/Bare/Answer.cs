using System.Text.Json;
using ChikaBot.Channels.BotFramework;
using ChikaBot.Dialogs.Replies;

/// <summary>A reply made ready at start; only the ids of the activity are filled in.</summary>
internal sealed record Answer(string Text, IReadOnlyList<CardAction> Buttons, JsonElement ChannelData)
{
    public static Answer To(Reply reply) => new(
        reply.Text,
        [.. reply.Options.Select(option => new CardAction("imBack", option.Label, option.Value))],
        JsonSerializer.SerializeToElement(new PromptData(reply.Prompt ?? "t0"), ActivityJson.Default.PromptData));

    public ExpectedReplies For(Activity activity) => new(
    [
        new Activity
        {
            Type = ActivityTypes.Message,
            ServiceUrl = activity.ServiceUrl,
            ChannelId = activity.ChannelId,
            From = activity.Recipient,
            Recipient = activity.From,
            Conversation = activity.Conversation,
            ReplyToId = activity.Id,
            Locale = "id-ID",
            Text = Text,
            TextFormat = "plain",
            InputHint = "expectingInput",
            SuggestedActions = new SuggestedActions([activity.From!.Id!], Buttons),
            ChannelData = ChannelData,
        },
    ]);
}

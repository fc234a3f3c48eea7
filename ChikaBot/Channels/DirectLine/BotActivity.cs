using System.Globalization;
using System.Text.Json;
using ChikaBot.Channels.BotFramework;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Channels.DirectLine;

/// <summary>What the bot says, as it is kept and shown.</summary>
internal static class BotActivity
{
    public static readonly ChannelAccount Bot = new() { Id = "chikabot", Name = "ChikaBot" };

    public static byte[] Message(Reply reply, ConversationReference reference, string id, DateTimeOffset now)
    {
        var activity = ReplyActivity.Of(reply, reference);
        activity.Id = id;
        activity.Timestamp = Time(now);
        return JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);
    }

    public static byte[] Typing(string conversation, DateTimeOffset now) => JsonSerializer.SerializeToUtf8Bytes(
        new Activity
        {
            Type = ActivityTypes.Typing,
            Id = $"{conversation}|{Guid.NewGuid():N}",
            Timestamp = Time(now),
            ChannelId = DirectLineChannel.Name,
            Conversation = new ConversationAccount { Id = conversation },
            From = Bot,
        },
        ActivityJson.Default.Activity);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

using ChikaBot.Channels.WhatsAppCloud;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Simulator;

namespace ChikaBot.Scripts.Drivers;

/// <summary>Reads a message that reached the phone back into what the bot said.</summary>
internal static class WebhookReply
{
    public static ChatReply Of(SentMessage message) => new(
        message.Text,
        [.. message.Options.Select(option => new ReplyOption(Press(option).Value, option.Title))],
        message.Options.Count == 0 ? null : Press(message.Options[0]).Prompt,
        []);

    /// <summary>What the bot understands by a press of it.</summary>
    public static MessageContent.OptionPress Press(SentOption option) => OptionIds.Read(option.Id) ?? new MessageContent.OptionPress(option.Id, null);
}

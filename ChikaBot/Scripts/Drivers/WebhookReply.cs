using ChikaBot.Dialogs.Replies;
using ChikaBot.Simulator;

namespace ChikaBot.Scripts.Drivers;

/// <summary>Reads a message that reached the phone back into what the bot said. An option's id is <c>prompt|value</c>.</summary>
internal static class WebhookReply
{
    private const char Separator = '|';

    public static ChatReply Of(SentMessage message) => new(
        message.Text,
        [.. message.Options.Select(option => new ReplyOption(Read(option.Id).Value, option.Title))],
        message.Options.Count == 0 ? null : Read(message.Options[0].Id).Prompt,
        []);

    public static string Id(string prompt, string value) => prompt + Separator + value;

    public static (string? Prompt, string Value) Read(string id) =>
        id.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at ? (at == 0 ? null : id[..at], id[(at + 1)..]) : (null, id);
}

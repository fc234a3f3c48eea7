using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>The id of a button or row: the question's name, a bar, and the option's value. It comes back with a press.</summary>
internal static class OptionIds
{
    private const char Bar = '|';

    /// <returns>Null when it could not be read back.</returns>
    public static string? Of(string? prompt, string value) =>
        value.Length == 0 || prompt?.Contains(Bar, StringComparison.Ordinal) == true ? null : $"{prompt}{Bar}{value}";

    /// <returns>Null for an id that is not ours, such as one of a template of the operator's.</returns>
    public static MessageContent.OptionPress? Read(string? id)
    {
        var bar = id?.IndexOf(Bar, StringComparison.Ordinal) ?? -1;
        if (bar < 0 || bar == id!.Length - 1) return null;
        return new MessageContent.OptionPress(id[(bar + 1)..], bar == 0 ? null : id[..bar]);
    }
}

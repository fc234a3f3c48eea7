using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>A reply as the one parameter of an approved template: all that may be sent later than 24 hours after the user's last message.</summary>
internal static class TemplateMessage
{
    /// <summary>Of the whole text, template and parameter together; what is longer Meta refuses by itself.</summary>
    private const int MaxParameter = 1024;

    /// <returns>Null when it does not fit: half a message would mislead.</returns>
    public static OutgoingMessage? Of(Reply reply, WhatsAppAddress address, WhatsAppCloudOptions options)
    {
        var line = OneLine(reply.Text);
        return line.Length > 0 && Graphemes.Fit(line, MaxParameter)
            ? new OutgoingMessage(address, "template") { Template = new Template(options.TemplateName, options.TemplateLanguage, line) }
            : null;
    }

    /// <summary>Parameters take no line breaks, no tabs and no long runs of spaces.</summary>
    private static string OneLine(string text) => string.Join(" · ", Lines(text).Select(line => string.Join(' ', line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))));

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

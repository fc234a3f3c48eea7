using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Fits a neutral reply to WhatsApp's limits (docs/facts/whatsapp.md), counted in graphemes. Nothing is cut: the options' digits stand in the text, so that plain text always does.</summary>
internal static class ReplyMessages
{
    public const int MaxText = 4096;
    public const int MaxInteractiveText = 1024;

    private const int MaxButtons = 3;
    private const int MaxButtonTitle = 20;
    private const int MaxButtonId = 256;
    private const int MaxRows = 10;
    private const int MaxRowTitle = 24;
    private const int MaxRowId = 200;

    /// <returns>One message; several only when the text is longer than any message may be.</returns>
    public static IReadOnlyList<OutgoingMessage> Of(Reply reply, WhatsAppAddress address) =>
        WithOptions(reply, address) is { } message ? [message] : [.. Graphemes.Pages(reply.Text, MaxText).Select(page => new OutgoingMessage(address, "text") { Text = new TextBody(page) })];

    private static OutgoingMessage? WithOptions(Reply reply, WhatsAppAddress address)
    {
        if (reply.Options.Count == 0 || reply.Text.Length == 0 || !Graphemes.Fit(reply.Text, MaxInteractiveText)) return null;
        if (Presses(reply, MaxButtons, MaxButtonId, MaxButtonTitle) is { } buttons)
            return Interactive(address, new Interactive("button", reply.Text, new InteractiveAction { Buttons = [.. buttons.Select(button => new ReplyButton(button))] }));
        return Presses(reply, MaxRows, MaxRowId, MaxRowTitle) is { } rows
            ? Interactive(address, new Interactive("list", reply.Text, new InteractiveAction { Button = GatewayTexts.OpenList, Sections = [new ListSection(rows)] }))
            : null;
    }

    private static OutgoingMessage Interactive(WhatsAppAddress address, Interactive interactive) => new(address, "interactive") { Interactive = interactive };

    /// <returns>Null when there are too many, or one does not fit. Meta refuses titles and ids that are there twice.</returns>
    private static List<IdAndTitle>? Presses(Reply reply, int max, int maxId, int maxTitle)
    {
        if (reply.Options.Count > max) return null;
        var presses = new List<IdAndTitle>();
        foreach (var option in reply.Options)
        {
            if (OptionIds.Of(reply.Prompt, option.Value) is not { } id || id.Length > maxId) return null;
            if (option.Label.Length == 0 || !Graphemes.Fit(option.Label, maxTitle)) return null;
            if (presses.Any(other => other.Id == id || other.Title == option.Label)) return null;
            presses.Add(new IdAndTitle(id, option.Label));
        }

        return presses;
    }
}

using ChikaBot.Channels.BotFramework;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Channels.Twilio;

/// <summary>What a webhook says, in the words of the engine. Parameters: twilio.com/docs/messaging/guides/webhook-request.</summary>
internal static class TwilioMessageReader
{
    /// <returns>What is wrong, in words that quote nothing of the form; null when nothing is.</returns>
    public static string? Fault(TwilioForm form)
    {
        if (!OpaqueId.IsValid(Sid(form))) return "MessageSid is missing.";
        if (TwilioReport.Is(form)) return null;
        if (!OpaqueId.IsValid(form["From"])) return "From is missing.";
        return OpaqueId.IsValid(form["To"]) ? null : "To is missing.";
    }

    /// <summary>A WhatsApp and an SMS conversation of the same number are two: the former's ids begin with <c>whatsapp:</c>.</summary>
    public static IncomingMessage Message(TwilioForm form) => new(
        new ConversationKey(TwilioChannel.Name, form["From"]),
        Sid(form),
        new SenderKey(TwilioChannel.Name, form["From"]),
        Content(form));

    public static string Sid(TwilioForm form) => form["MessageSid"] is { Length: > 0 } sid ? sid : form["SmsMessageSid"];

    private static MessageContent Content(TwilioForm form)
    {
        var pressed = form["ButtonPayload"] is { Length: > 0 } payload ? payload : form["ListId"];
        if (!string.IsNullOrWhiteSpace(pressed)) return new MessageContent.OptionPress(pressed.Trim(), Prompt: null);
        if (!string.IsNullOrWhiteSpace(form["Body"])) return new MessageContent.Text(form["Body"]);
        if (form["Latitude"].Length > 0 && form["Longitude"].Length > 0) return new MessageContent.NotText(NotTextKind.Location);
        return new MessageContent.NotText(NotTextKinds.OfContentType(form["MediaContentType0"]));
    }
}

using System.Text.Json;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>What one message of a webhook says, in the words of the engine.</summary>
internal static class MessageReader
{
    /// <returns>Null when there is nothing to answer.</returns>
    public static MessageContent? Content(JsonElement message) => message.Text("type") switch
    {
        "text" => OfText(message.Child("text").Text("body")),
        "button" => OfPress(message.Child("button").Text("payload"), message.Child("button").Text("text")),
        "interactive" => OfInteractive(message.Child("interactive")),
        "image" => OfFile(message.Child("image"), NotTextKind.Image),
        "video" => OfFile(message.Child("video"), NotTextKind.Video),
        "document" => OfFile(message.Child("document"), NotTextKind.Document),
        "audio" or "voice" => new MessageContent.NotText(NotTextKind.Audio),
        "sticker" => new MessageContent.NotText(NotTextKind.Sticker),
        "location" => new MessageContent.NotText(NotTextKind.Location),
        "contacts" => new MessageContent.NotText(NotTextKind.Contact),
        "request_welcome" => new MessageContent.Joined(),
        "reaction" or "system" or "revoke" => null,
        null when message.Has("text") => OfText(message.Child("text").Text("body")),
        // Among them "edit": the message that was edited has had its effect, but silence would leave its writer waiting.
        _ => new MessageContent.NotText(NotTextKind.Unknown),
    };

    private static MessageContent OfText(string? text) => text is null ? new MessageContent.NotText(NotTextKind.Unknown) : new MessageContent.Text(text);

    /// <summary>What is written under a picture is meant to be read.</summary>
    private static MessageContent OfFile(JsonElement file, NotTextKind kind) =>
        file.Text("caption") is { } caption && !string.IsNullOrWhiteSpace(caption) ? new MessageContent.Text(caption) : new MessageContent.NotText(kind);

    private static MessageContent OfInteractive(JsonElement interactive)
    {
        var reply = interactive.Child(interactive.Has("list_reply") ? "list_reply" : "button_reply");
        return OfPress(reply.Text("id"), reply.Text("title"));
    }

    private static MessageContent OfPress(string? id, string? title) => OptionIds.Read(id) ?? OfText(title);
}

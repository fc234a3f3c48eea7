using System.Text.Json;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Simulator;

/// <summary>Writes the part of a message that depends on its type, in the shapes of Meta's webhook reference.</summary>
internal static class UserMessageBody
{
    private const string MediaId = "1003383421387256";

    public static void Write(Utf8JsonWriter json, UserContent content)
    {
        switch (content)
        {
            case UserContent.Text text:
                json.WriteString("type", "text");
                json.WriteStartObject("text");
                json.WriteString("body", text.Body);
                json.WriteEndObject();
                break;
            case UserContent.Press press:
                Press(json, press);
                break;
            case UserContent.Other other:
                Other(json, other.Kind);
                break;
        }
    }

    private static void Press(Utf8JsonWriter json, UserContent.Press press)
    {
        if (press.Of is { } of)
        {
            json.WriteStartObject("context");
            json.WriteString("id", of);
            json.WriteEndObject();
        }

        var reply = press.ToString();
        json.WriteString("type", "interactive");
        json.WriteStartObject("interactive");
        json.WriteString("type", reply);
        json.WriteStartObject(reply);
        json.WriteString("id", press.Option.Id);
        json.WriteString("title", press.Option.Title);
        if (press.Option.Description is { } description) json.WriteString("description", description);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Other(Utf8JsonWriter json, NotTextKind kind)
    {
        switch (kind)
        {
            case NotTextKind.Location:
                json.WriteString("type", "location");
                json.WriteStartObject("location");
                json.WriteNumber("latitude", -6.2);
                json.WriteNumber("longitude", 106.8);
                json.WriteEndObject();
                break;
            case NotTextKind.Contact:
                json.WriteString("type", "contacts");
                json.WriteStartArray("contacts");
                json.WriteStartObject();
                json.WriteStartObject("name");
                json.WriteString("formatted_name", "Contoh");
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case NotTextKind.Unknown:
                json.WriteString("type", "unsupported");
                WebhookBody.Errors(json, new GraphError(131051, 400, "Message type unknown", "Message type is currently not supported."));
                break;
            default:
                Media(json, kind);
                break;
        }
    }

    private static void Media(Utf8JsonWriter json, NotTextKind kind)
    {
        var (type, mime) = kind switch
        {
            NotTextKind.Image => ("image", "image/jpeg"),
            NotTextKind.Audio => ("audio", "audio/ogg; codecs=opus"),
            NotTextKind.Video => ("video", "video/mp4"),
            NotTextKind.Sticker => ("sticker", "image/webp"),
            _ => ("document", "application/pdf"),
        };
        json.WriteString("type", type);
        json.WriteStartObject(type);
        json.WriteString("mime_type", mime);
        json.WriteString("sha256", "SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI=");
        json.WriteString("id", MediaId);
        json.WriteEndObject();
    }
}

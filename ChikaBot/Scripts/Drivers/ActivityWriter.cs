using System.Buffers;
using System.Text.Json;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Scripts.Drivers;

/// <summary>Writes what a user sends as a Bot Framework activity, as the Emulator would.</summary>
internal static class ActivityWriter
{
    public static byte[] Write(ChatMessage message, string conversation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", message.Content is MessageContent.Joined ? "conversationUpdate" : "message");
            json.WriteString("id", message.Id);
            json.WriteString("channelId", "emulator");
            json.WriteString("serviceUrl", "http://localhost:56150");
            json.WriteString("deliveryMode", "expectReplies");
            json.WriteString("locale", "id-ID");
            // A person of this run alone: what other runs have left at the server is not theirs.
            Account(json, "from", conversation, "user");
            Account(json, "recipient", "bot", "bot");
            json.WriteStartObject("conversation");
            json.WriteString("id", conversation);
            json.WriteEndObject();
            Content(json, message);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Content(Utf8JsonWriter json, ChatMessage message)
    {
        switch (message.Content)
        {
            case MessageContent.Text text:
                json.WriteString("text", text.Value);
                break;
            case MessageContent.OptionPress press:
                json.WriteString("text", press.Value);
                if (press.Prompt is null) break;
                json.WriteStartObject("channelData");
                json.WriteString("prompt", press.Prompt);
                json.WriteEndObject();
                break;
            case MessageContent.NotText { Kind: NotTextKind.Location }:
                Location(json);
                break;
            case MessageContent.NotText media:
                json.WriteStartArray("attachments");
                json.WriteStartObject();
                json.WriteString("contentType", AttachmentKinds.ContentType(media.Kind));
                json.WriteString("contentUrl", "http://localhost:56150/v3/attachments/1/views/original");
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case MessageContent.Joined:
                json.WriteStartArray("membersAdded");
                Account(json, null, "bot", "bot");
                Account(json, null, message.User, "user");
                json.WriteEndArray();
                break;
        }
    }

    private static void Location(Utf8JsonWriter json)
    {
        json.WriteStartArray("entities");
        json.WriteStartObject();
        json.WriteString("type", "GeoCoordinates");
        json.WriteNumber("latitude", -6.2);
        json.WriteNumber("longitude", 106.8);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Account(Utf8JsonWriter json, string? property, string id, string role)
    {
        if (property is null) json.WriteStartObject();
        else json.WriteStartObject(property);
        json.WriteString("id", id);
        json.WriteString("name", id);
        json.WriteString("role", role);
        json.WriteEndObject();
    }
}

using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChikaBot.Channels.BotFramework;

namespace ChikaBot.Channels.DirectLine;

/// <summary>What a client posts, as it is kept and echoed: the fields that clients look at, cut to a size, under our id, time and conversation.</summary>
internal static class ClientActivity
{
    /// <summary>Characters; as much as the page's own input takes.</summary>
    private const int MaxText = 4096;

    /// <summary>Characters of a name, an id, a type.</summary>
    private const int MaxName = 128;

    private const int MaxAttachments = 10;

    /// <summary>The texts in <c>channelData</c> that are echoed: by the first a client knows its own, the second is the question that a button answers.</summary>
    private static readonly string[] Channel = ["clientActivityID", "prompt"];

    /// <summary>The same clientActivityID gives the same id, so that a repeated post is recognised; without one each post is new.</summary>
    public static string IdOf(string conversation, Activity activity)
    {
        if (activity.ChannelData is not { ValueKind: JsonValueKind.Object } data
            || !data.TryGetProperty("clientActivityID", out var own) || own.ValueKind != JsonValueKind.String || own.GetString() is not { Length: > 0 } text)
            return $"{conversation}|{Guid.NewGuid():N}";
        // Hashed, since a client may choose any length and any characters.
        return $"{conversation}|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}";
    }

    public static ReadOnlyMemory<byte> Echo(Activity posted, string id, string conversation, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("timestamp", now.UtcDateTime);
            json.WriteString("channelId", DirectLineChannel.Name);
            json.WriteStartObject("conversation");
            json.WriteString("id", conversation);
            json.WriteEndObject();
            Write(json, "type", posted.Type);
            json.WriteStartObject("from");
            Write(json, "id", posted.From?.Id);
            Write(json, "name", posted.From?.Name);
            Write(json, "role", posted.From?.Role);
            json.WriteEndObject();
            Write(json, "locale", posted.Locale);
            Write(json, "name", posted.Name);
            Write(json, "text", posted.Text, MaxText);
            Write(json, "textFormat", posted.TextFormat);
            if (posted.Value is { ValueKind: JsonValueKind.String } value) Write(json, "value", value.GetString(), MaxText);
            if (posted.ChannelData is { ValueKind: JsonValueKind.Object } data) WriteChannelData(json, data);
            if (posted.Attachments is { } attachments) WriteAttachments(json, attachments);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Who wrote, without what else the client says of them.</summary>
    public static ChannelAccount? Person(ChannelAccount? from) =>
        from is null ? null : new ChannelAccount { Id = Name(from.Id), Name = Name(from.Name), Role = Name(from.Role) };

    public static string? Name(string? name) => name is null ? null : Cut(name, MaxName);

    private static void WriteChannelData(Utf8JsonWriter json, JsonElement data)
    {
        json.WriteStartObject("channelData");
        foreach (var name in Channel)
        {
            if (data.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String) Write(json, name, text.GetString());
        }

        json.WriteEndObject();
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<Attachment?> attachments)
    {
        json.WriteStartArray("attachments");
        foreach (var attachment in attachments.OfType<Attachment>().Take(MaxAttachments))
        {
            json.WriteStartObject();
            Write(json, "contentType", attachment.ContentType);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, string? text, int max = MaxName)
    {
        if (text is not null) json.WriteString(name, Cut(text, max));
    }

    /// <summary>Never between the halves of a character.</summary>
    private static string Cut(string text, int max) => text.Length <= max ? text : text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];
}

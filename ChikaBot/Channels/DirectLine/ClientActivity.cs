using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChikaBot.Channels.BotFramework;

namespace ChikaBot.Channels.DirectLine;

/// <summary>What a client posts, as it is kept and echoed: its own words, under our id, time and conversation.</summary>
internal static class ClientActivity
{
    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal) { "id", "timestamp", "channelId", "conversation", "serviceUrl", "recipient", "replyToId" };

    /// <summary>The same clientActivityID gives the same id, so that a repeated post is recognised; without one each post is new.</summary>
    public static string IdOf(string conversation, Activity activity)
    {
        if (activity.ChannelData is not { ValueKind: JsonValueKind.Object } data
            || !data.TryGetProperty("clientActivityID", out var own) || own.ValueKind != JsonValueKind.String || own.GetString() is not { Length: > 0 } text)
            return $"{conversation}|{Guid.NewGuid():N}";
        // Hashed, since a client may choose any length and any characters.
        return $"{conversation}|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}";
    }

    public static ReadOnlyMemory<byte> Echo(JsonElement posted, string id, string conversation, DateTimeOffset now)
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
            var written = new HashSet<string>(Ours, StringComparer.Ordinal);
            foreach (var property in posted.EnumerateObject())
            {
                if (written.Add(property.Name)) property.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}

using System.Buffers;
using System.Text.Json;
using ChikaBot.Stores;

namespace ChikaBot.Channels.DirectLine;

/// <summary>Writes <c>{"activities":[…],"watermark":"…"}</c> from activities that are JSON already.</summary>
internal static class ActivitySet
{
    public static ReadOnlyMemory<byte> Of(IReadOnlyList<ActivityLogEntry> entries, long next) => Write(entries.Select(entry => entry.Json), Watermark.Of(next));

    /// <summary>Activities that are shown and forgotten: without a watermark, so that the client's stays where it was.</summary>
    public static ReadOnlyMemory<byte> Transient(ReadOnlyMemory<byte> activity) => Write([activity], null);

    private static ReadOnlyMemory<byte> Write(IEnumerable<ReadOnlyMemory<byte>> activities, string? watermark)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            foreach (var activity in activities) json.WriteRawValue(activity.Span, skipInputValidation: true);
            json.WriteEndArray();
            if (watermark is not null) json.WriteString("watermark", watermark);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}

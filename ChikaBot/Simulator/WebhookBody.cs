using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ChikaBot.Simulator;

/// <summary>Puts messages and statuses into the envelope of a webhook: entry, changes, value.</summary>
internal static class WebhookBody
{
    private const string DisplayNumber = "628001234567";

    /// <param name="write">Writes the rest of the value: <c>messages</c>, <c>contacts</c> or <c>statuses</c>.</param>
    public static byte[] Write(string phoneNumberId, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("object", "whatsapp_business_account");
            json.WriteStartArray("entry");
            json.WriteStartObject();
            json.WriteString("id", "102290129340398");
            json.WriteStartArray("changes");
            json.WriteStartObject();
            json.WriteString("field", "messages");
            json.WriteStartObject("value");
            json.WriteString("messaging_product", "whatsapp");
            json.WriteStartObject("metadata");
            json.WriteString("display_phone_number", DisplayNumber);
            json.WriteString("phone_number_id", phoneNumberId);
            json.WriteEndObject();
            write(json);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Message(string phoneNumberId, UserMessage message, DateTimeOffset at) => Write(phoneNumberId, json =>
    {
        json.WriteStartArray("contacts");
        json.WriteStartObject();
        json.WriteStartObject("profile");
        json.WriteString("name", "Simulator");
        json.WriteEndObject();
        json.WriteString("wa_id", message.From);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("messages");
        json.WriteStartObject();
        json.WriteString("from", message.From);
        json.WriteString("id", message.Id);
        json.WriteString("timestamp", Seconds(at));
        UserMessageBody.Write(json, message.Content);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    public static byte[] Statuses(string phoneNumberId, IEnumerable<StatusReport> reports) => Write(phoneNumberId, json =>
    {
        json.WriteStartArray("statuses");
        foreach (var report in reports)
        {
            json.WriteStartObject();
            json.WriteString("id", report.MessageId);
            json.WriteString("status", report.Status);
            json.WriteString("timestamp", Seconds(report.At));
            json.WriteString("recipient_id", report.Recipient);
            if (report.Error is { } error) Errors(json, error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    internal static void Errors(Utf8JsonWriter json, GraphError error)
    {
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteNumber("code", error.Code);
        json.WriteString("title", error.Title);
        json.WriteString("message", error.Title);
        json.WriteStartObject("error_data");
        json.WriteString("details", error.Details);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}

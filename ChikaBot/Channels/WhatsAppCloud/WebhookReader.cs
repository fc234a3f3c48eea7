using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>
/// Reads <c>entry[] → changes[] → value.messages[]</c> and <c>value.statuses[]</c>. Each node by itself: one that is broken does not take the
/// others of its batch with it.
/// </summary>
internal sealed class WebhookReader(string phoneNumberId, TimeProvider clock)
{
    /// <summary>A user id has up to 131 characters; far longer ones are an attempt to fill the store.</summary>
    private const int MaxUserKeyLength = 256;

    private const int MaxMessageIdLength = 512;

    /// <returns>Null for a body that is not a JSON object.</returns>
    public WebhookBatch? Read(ReadOnlySequence<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private WebhookBatch Read(JsonElement root)
    {
        var arrival = clock.GetUtcNow();
        var (messages, reports) = (new List<WebhookMessage>(), new List<DeliveryReport>());
        foreach (var change in root.Items("entry").SelectMany(entry => entry.Items("changes")))
        {
            var value = change.Child("value");
            if (change.Text("field") is not (null or "messages") || value.Child("metadata").Text("phone_number_id") is { } number && number != phoneNumberId) continue;
            messages.AddRange(value.Items("messages").Select(message => Message(value, message, arrival)).OfType<WebhookMessage>());
            reports.AddRange(value.Items("statuses").Select(status => StatusReader.Read(status, arrival)).OfType<DeliveryReport>());
        }

        return new WebhookBatch(messages, reports);
    }

    /// <returns>Null when nobody is to be answered: groups, echoes of our own messages, reactions, no sender.</returns>
    private static WebhookMessage? Message(JsonElement value, JsonElement message, DateTimeOffset arrival)
    {
        if (message.ValueKind != JsonValueKind.Object || message.Has("group_id") || IsEcho(value, message)) return null;
        var phone = message.Text("from") is { Length: > 0 and <= MaxUserKeyLength } number ? number : null;
        var id = message.Text("id") is { Length: > 0 and <= MaxMessageIdLength } given ? given : null;
        var timestamp = message.Number("timestamp");
        var address = new WhatsAppAddress(UserId(value, message, phone), phone, id, Timestamps.Read(timestamp, arrival));
        if (address.UserKey is not { Length: > 0 and <= MaxUserKeyLength } user || MessageReader.Content(message) is not { } content) return null;
        var incoming = new IncomingMessage(
            new ConversationKey(WhatsAppCloudChannel.Name, user),
            id ?? Hash(message),
            new SenderKey(WhatsAppCloudChannel.Name, user),
            content);
        return new WebhookMessage(incoming, address, Timestamps.Order(timestamp));
    }

    /// <summary>Also from the sender's card beside the messages, which ties the number to the id.</summary>
    private static string? UserId(JsonElement value, JsonElement message, string? phone)
    {
        if (message.Text("from_user_id") is { Length: > 0 } id) return id;
        var card = value.Items("contacts").FirstOrDefault(contact => phone is not null && contact.Text("wa_id") == phone);
        return card.Text("user_id") is { Length: > 0 } known ? known : null;
    }

    private static bool IsEcho(JsonElement value, JsonElement message) =>
        message.Text("from") is { Length: > 0 } from && value.Child("metadata").Text("display_phone_number") is { } own && from == new string([.. own.Where(char.IsAsciiDigit)]);

    /// <summary>A message without an id is still recognised when the same bytes come again.</summary>
    private static string Hash(JsonElement message) => "hash/" + Convert.ToHexStringLower(SHA256.HashData(JsonMarshal.GetRawUtf8Value(message)));
}

using System.Text.Json;
using ChikaBot.Channels.BotFramework;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Channels.Gateway;

/// <summary>What a webhook's body turned out to be.</summary>
internal abstract record GatewayReading
{
    private GatewayReading()
    {
    }

    public sealed record Message(IncomingMessage Incoming) : GatewayReading;

    /// <summary>Nothing for us: another event, an echo, a group, a sender who is not on the list.</summary>
    public sealed record Dropped : GatewayReading;

    /// <param name="Reason">Quotes nothing of the body.</param>
    public sealed record Malformed(string Reason) : GatewayReading;
}

/// <summary>Finds the parts of a message where the options say they stand.</summary>
internal sealed class GatewayMessageReader(GatewayOptions options, ContentIds contentIds)
{
    /// <summary>WhatsApp's ends of addresses that belong to no single person.</summary>
    private static readonly string[] ManyEnds = ["@g.us", "@broadcast", "@newsletter"];

    private readonly HashSet<string> events = new(options.EventValues, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> allowed = new(options.AllowedSenders, StringComparer.Ordinal);
    private readonly FieldPath kind = new(options.EventField);
    private readonly FieldPath from = new(options.Fields.From);
    private readonly FieldPath text = new(options.Fields.Text);
    private readonly FieldPath id = new(options.Fields.Id);
    private readonly FieldPath timestamp = new(options.Fields.Timestamp);
    private readonly FieldPath fromMe = new(options.Fields.FromMe);
    private readonly FieldPath group = new(options.Fields.Group);
    private readonly FieldPath hasMedia = new(options.Fields.HasMedia);
    private readonly FieldPath mediaType = new(options.Fields.MediaType);
    private readonly FieldPath location = new(options.Fields.Location);

    public GatewayReading Read(JsonElement body)
    {
        if (events.Count > 0 && !events.Contains(kind.Text(body) ?? "")) return new GatewayReading.Dropped();
        if (fromMe.IsFilled(body)) return new GatewayReading.Dropped();
        if (from.Text(body) is not { } sender || !OpaqueId.IsValid(sender)) return new GatewayReading.Malformed("The sender is missing where Fields:From points to.");
        if (group.IsFilled(body) || ManyEnds.Any(end => sender.EndsWith(end, StringComparison.OrdinalIgnoreCase))) return new GatewayReading.Dropped();
        if (allowed.Count > 0 && !allowed.Contains(sender)) return new GatewayReading.Dropped();
        if (id.Text(body) is { Length: > OpaqueId.MaxLength }) return new GatewayReading.Malformed($"An id has at most {OpaqueId.MaxLength} characters.");
        var content = Content(body);
        return new GatewayReading.Message(new IncomingMessage(
            new ConversationKey(GatewayChannel.Name, sender), MessageId(body, sender, content), new SenderKey(GatewayChannel.Name, sender), content));
    }

    private MessageContent Content(JsonElement body)
    {
        if (text.Text(body) is { } typed && !string.IsNullOrWhiteSpace(typed)) return new MessageContent.Text(typed);
        if (location.IsFilled(body)) return new MessageContent.NotText(NotTextKind.Location);
        return new MessageContent.NotText(hasMedia.IsFilled(body) ? NotTextKinds.OfContentType(mediaType.Text(body)) : NotTextKind.Unknown);
    }

    private string MessageId(JsonElement body, string sender, MessageContent content)
    {
        // Some gateways write 0 where they have no id.
        if (id.Text(body) is { } own && own != "0" && OpaqueId.IsValid(own)) return $"id/{own}";
        var said = content is MessageContent.Text(var typed) ? typed : content.ToString();
        return contentIds.Of(sender, timestamp.Text(body) is { Length: > 1 } at ? at : null, said);
    }
}

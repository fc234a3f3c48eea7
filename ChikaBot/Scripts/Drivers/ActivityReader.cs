using System.Text.Json;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Scripts.Drivers;

/// <summary>Reads the bot's messages from the answer to an expectReplies request: <c>{"activities":[…]}</c>. Typing and the like are passed over.</summary>
internal static class ActivityReader
{
    /// <param name="body">Empty when the bot has nothing to say.</param>
    /// <exception cref="ChatDriverException">The body is not such an answer.</exception>
    public static IReadOnlyList<ChatReply> Replies(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) return [];
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty("activities", out var activities)
                ? [.. activities.EnumerateArray().Where(activity => Text(activity, "type") == "message").Select(Reply)]
                : throw new ChatDriverException("the server's answer has no \"activities\"");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ChatDriverException("the server's answer is not a list of activities", e);
        }
    }

    private static ChatReply Reply(JsonElement activity) => new(
        Text(activity, "text") ?? "",
        Options(activity),
        Object(activity, "channelData") is { } data ? Text(data, "prompt") : null,
        [.. Items(activity, "attachments").Select(attachment => AttachmentKinds.Kind(Text(attachment, "contentType")))]);

    private static IReadOnlyList<ReplyOption> Options(JsonElement activity) =>
        Object(activity, "suggestedActions") is { } suggested
            ? [.. Items(suggested, "actions").Select(action => new ReplyOption(Text(action, "value") ?? "", Text(action, "title") ?? ""))]
            : [];

    private static JsonElement? Object(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

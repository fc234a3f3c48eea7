using System.Text.Json.Nodes;

namespace ChikaBot.Tests.Web;

/// <summary>Activities as the bot sends them, and readers of those that the page sends.</summary>
internal static class Activities
{
    public static string Type(JsonObject activity) => (string)activity["type"]!;

    public static string? Text(JsonObject activity) => (string?)activity["text"];

    public static string? Prompt(JsonObject activity) => (string?)activity["channelData"]?["prompt"];

    public static string? ClientId(JsonObject activity) => (string?)activity["channelData"]?["clientActivityID"];

    public static bool IsJoin(JsonObject activity) => Type(activity) == "event" && (string?)activity["name"] == "webchat/join";

    public static JsonObject Typing() => new() { ["type"] = "typing", ["from"] = Bot() };

    public static JsonObject Says(string text) => new() { ["type"] = "message", ["from"] = Bot(), ["text"] = text };

    /// <param name="options">Value and label of each button.</param>
    public static JsonObject Asks(string text, string prompt, params (string Value, string Label)[] options)
    {
        var activity = Says(text);
        activity["channelData"] = new JsonObject { ["prompt"] = prompt };
        activity["suggestedActions"] = new JsonObject
        {
            ["actions"] = new JsonArray([.. options.Select(option => new JsonObject { ["type"] = "imBack", ["title"] = option.Label, ["value"] = option.Value })]),
        };
        return activity;
    }

    private static JsonObject Bot() => new() { ["id"] = "chikabot", ["role"] = "bot" };
}

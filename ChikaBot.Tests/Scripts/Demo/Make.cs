using System.Text.Json.Nodes;

namespace ChikaBot.Tests.Scripts.Demo;

/// <summary>Bodies of sends as a server writes them.</summary>
internal static class Make
{
    public static JsonObject Text(string to, string text) => new()
    {
        ["messaging_product"] = "whatsapp",
        ["to"] = to,
        ["type"] = "text",
        ["text"] = new JsonObject { ["body"] = text },
    };

    public static JsonObject Buttons(string to, string text, params (string Id, string Title)[] buttons) => Interactive(to, new JsonObject
    {
        ["type"] = "button",
        ["body"] = new JsonObject { ["text"] = text },
        ["action"] = new JsonObject
        {
            ["buttons"] = new JsonArray([.. buttons.Select(button => new JsonObject
            {
                ["type"] = "reply",
                ["reply"] = new JsonObject { ["id"] = button.Id, ["title"] = button.Title },
            })]),
        },
    });

    public static JsonObject List(string to, string text, string button, params (string Id, string Title)[] rows) => Interactive(to, new JsonObject
    {
        ["type"] = "list",
        ["body"] = new JsonObject { ["text"] = text },
        ["action"] = new JsonObject
        {
            ["button"] = button,
            ["sections"] = new JsonArray(new JsonObject { ["rows"] = new JsonArray([.. rows.Select(row => new JsonObject { ["id"] = row.Id, ["title"] = row.Title })]) }),
        },
    });

    public static JsonObject Read(string messageId, bool typing)
    {
        var body = new JsonObject { ["messaging_product"] = "whatsapp", ["status"] = "read", ["message_id"] = messageId };
        if (typing) body["typing_indicator"] = new JsonObject { ["type"] = "text" };
        return body;
    }

    private static JsonObject Interactive(string to, JsonObject interactive) =>
        new() { ["messaging_product"] = "whatsapp", ["to"] = to, ["type"] = "interactive", ["interactive"] = interactive };
}

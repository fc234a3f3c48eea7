using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChikaBot.Tests.Server;

/// <summary>One person in one conversation over <c>/api/messages</c>, whose answers come back in the response.</summary>
internal sealed class Talker(HttpClient http, string conversation)
{
    private int said;

    /// <returns>All texts of the answer, one after the other.</returns>
    public Task<string> SayAsync(string text) => SayAsync(text, $"m{said++}");

    public async Task<string> SayAsync(string text, string id)
    {
        using var response = await PostAsync(text, id);
        if (response.StatusCode != HttpStatusCode.OK) throw new HttpRequestException($"answered with {(int)response.StatusCode}");
        return await TextsAsync(response);
    }

    public Task<HttpResponseMessage> PostAsync(string text, string id) => http.PostAsJsonAsync("/api/messages", Message(conversation, text, id, serviceUrl: null));

    /// <param name="serviceUrl">Where the answers go; null: into the response.</param>
    public static JsonObject Message(string conversation, string text, string id, Uri? serviceUrl)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["text"] = text,
            ["channelId"] = "test",
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["from"] = new JsonObject { ["id"] = $"user-of-{conversation}" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
        };
        if (serviceUrl is null) message["deliveryMode"] = "expectReplies";
        else message["serviceUrl"] = serviceUrl.ToString();
        return message;
    }

    public static async Task<string> TextsAsync(HttpResponseMessage response)
    {
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return string.Join('\n', body["activities"]!.AsArray().Select(activity => (string)activity!["text"]!));
    }
}

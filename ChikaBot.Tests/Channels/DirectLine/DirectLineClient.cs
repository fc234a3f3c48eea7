using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ChikaBot.Tests.Channels.DirectLine;

/// <summary>A web chat's side of Direct Line.</summary>
internal sealed class DirectLineClient(HttpClient http, JsonObject opened)
{
    public string Conversation { get; } = (string)opened["conversationId"]!;

    public string Token { get; } = (string)opened["token"]!;

    public string StreamUrl { get; } = (string)opened["streamUrl"]!;

    public static async Task<DirectLineClient> OpenAsync(HttpClient http)
    {
        using var response = await http.PostAsync("/v3/directline/conversations", null);
        return new DirectLineClient(http, await JsonOfAsync(response));
    }

    public Task<HttpResponseMessage> PostTextAsync(string text, string clientActivityId) =>
        PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "user-1" }, ["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId } }.ToJsonString());

    public Task<HttpResponseMessage> PostAsync(string activity) =>
        SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{Conversation}/activities", new StringContent(activity, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> ReadAsync(string? watermark = null) =>
        SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{Conversation}/activities?watermark={watermark}");

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null) => SendAsync(method, path, Token, content);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }

    public async Task<ClientWebSocket> ConnectAsync(string? streamUrl = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(streamUrl ?? StreamUrl), CancellationToken.None);
        return socket;
    }

    /// <summary>The next activity set that is not empty.</summary>
    public static async Task<JsonObject> ReceiveAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close) throw new WebSocketException($"closed: {socket.CloseStatus}");
            if (length > 0) return JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject();
        }
    }

    /// <summary>The kept activities that follow, typing left out.</summary>
    public static async Task<(List<string> Texts, string Watermark)> ReceiveTextsAsync(WebSocket socket, int count)
    {
        var texts = new List<string>();
        var watermark = "";
        while (texts.Count < count)
        {
            var set = await ReceiveAsync(socket);
            if (set["watermark"] is null) continue;
            watermark = (string)set["watermark"]!;
            texts.AddRange(set["activities"]!.AsArray().Select(activity => (string)activity!["text"]!));
        }

        return (texts, watermark);
    }

    public static async Task<JsonObject> JsonOfAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
}

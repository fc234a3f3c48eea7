using System.Text;

namespace ChikaBot.Tests.Channels.Gateway;

/// <summary>Posts webhooks like WAHA and Fonnte do.</summary>
internal static class GatewayCaller
{
    public const string Secret = "geheim-0123456789-abcdef";
    public const string Participant = "6281299990001@c.us";

    public static Dictionary<string, string?> Waha(string apiUrl = "http://127.0.0.1:9") => new()
    {
        ["Chika:Gateway:Secret"] = Secret,
        ["Chika:Gateway:EventField"] = "event",
        ["Chika:Gateway:EventValues:0"] = "message",
        ["Chika:Gateway:Send:Url"] = apiUrl + "/api/sendText",
        ["Chika:Gateway:Send:Headers:X-Api-Key"] = "key-4711",
        ["Chika:Gateway:Send:PerSecond"] = "1000",
    };

    public static Dictionary<string, string?> Fonnte(string apiUrl = "http://127.0.0.1:9") => new()
    {
        ["Chika:Gateway:Secret"] = Secret,
        ["Chika:Gateway:Fields:From"] = "sender",
        ["Chika:Gateway:Fields:Text"] = "message",
        ["Chika:Gateway:Fields:Id"] = "inboxid",
        ["Chika:Gateway:Fields:Timestamp"] = "timestamp",
        ["Chika:Gateway:Fields:FromMe"] = "",
        ["Chika:Gateway:Fields:Group"] = "member",
        ["Chika:Gateway:Fields:HasMedia"] = "url",
        ["Chika:Gateway:Fields:MediaType"] = "type",
        ["Chika:Gateway:Fields:Location"] = "location",
        ["Chika:Gateway:Send:Url"] = apiUrl + "/send",
        ["Chika:Gateway:Send:Headers:Authorization"] = "TOKEN+4711@",
        ["Chika:Gateway:Send:Format"] = "Form",
        ["Chika:Gateway:Send:Body"] = """{"target":"{to}","message":"{text}","countryCode":"62"}""",
        ["Chika:Gateway:Send:IdField"] = "id[0]",
        ["Chika:Gateway:Send:OkField"] = "status",
        ["Chika:Gateway:Send:PauseReasons:0"] = "token invalid",
        ["Chika:Gateway:Send:RejectReasons:0"] = "target invalid",
        ["Chika:Gateway:Send:PerSecond"] = "1000",
    };

    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string body, string? secret = Secret, string type = "application/json", string path = "/webhooks/gateway") =>
        PostAsync(client, new StringContent(body, Encoding.UTF8, type), secret, path);

    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, HttpContent body, string? secret = Secret, string path = "/webhooks/gateway")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        if (secret is not null) request.Headers.Add("X-Gateway-Secret", secret);
        return await client.SendAsync(request);
    }
}

using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

/// <summary>Posts webhooks as Meta does.</summary>
internal static class Webhooks
{
    public const string Path = "/webhooks/whatsapp";
    public const string Secret = "app-s3cret-4711";
    public const string VerifyToken = "verify-t0ken-4711";
    public const string AccessToken = "access-t0ken-4711";
    public const string NumberId = "100200300400500";
    public const string Phone = "6280000001234";
    public const string UserId = "ID.7001234567890";

    /// <param name="api">The Graph API; nobody by default.</param>
    public static Dictionary<string, string?> Settings(string api = "http://127.0.0.1:1/v26.0") => new()
    {
        ["Chika:WhatsAppCloud:AppSecret"] = Secret,
        ["Chika:WhatsAppCloud:VerifyToken"] = VerifyToken,
        ["Chika:WhatsAppCloud:AccessToken"] = AccessToken,
        ["Chika:WhatsAppCloud:PhoneNumberId"] = NumberId,
        ["Chika:WhatsAppCloud:ApiBaseUrl"] = api,
    };

    public static string Payload(string name) => Fakes.Payload.Text("WhatsAppCloud", name + ".json");

    public static string Sign(byte[] body) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body));

    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) => PostAsync(client, Encoding.UTF8.GetBytes(body));

    public static Task<HttpResponseMessage> PostAsync(HttpClient client, byte[] body) => PostAsync(client, body, Sign(body));

    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, byte[] body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null) request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature);
        return await client.SendAsync(request);
    }

    /// <param name="messages">Message nodes as JSON.</param>
    public static string Batch(params IEnumerable<string> messages) =>
        $$"""{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"{{NumberId}}"},"messages":[{{string.Join(',', messages)}}] } }]}]}""";

    public static string Text(string text, string id, string from = Phone, string timestamp = "1772676000") =>
        $$"""{"from":"{{from}}","id":"{{id}}","timestamp":"{{timestamp}}","type":"text","text":{"body":"{{text}}"} }""";
}

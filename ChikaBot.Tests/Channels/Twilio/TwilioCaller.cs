using System.Buffers;
using System.Text;
using ChikaBot.Channels.Twilio;
using ChikaBot.Tests.Channels.Fakes;

namespace ChikaBot.Tests.Channels.Twilio;

/// <summary>Posts webhooks like Twilio does.</summary>
internal static class TwilioCaller
{
    public const string AuthToken = "0123456789abcdef0123456789abcdef";
    public const string AccountSid = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    public const string PublicUrl = "https://bot.example.id/webhooks/twilio";
    public const string Participant = "whatsapp:+6281299990001";
    public const string Bot = "whatsapp:+6281100000000";

    public static Dictionary<string, string?> Settings(string apiBaseUrl = "http://127.0.0.1:9") => new()
    {
        ["Chika:Twilio:AccountSid"] = AccountSid,
        ["Chika:Twilio:AuthToken"] = AuthToken,
        ["Chika:Twilio:PublicUrl"] = PublicUrl,
        ["Chika:Twilio:ApiBaseUrl"] = apiBaseUrl,
    };

    public static Dictionary<string, string> Message(string id, string? text = null, string from = Participant, string to = Bot) => new()
    {
        ["MessageSid"] = id,
        ["SmsMessageSid"] = id,
        ["AccountSid"] = AccountSid,
        ["From"] = from,
        ["To"] = to,
        ["Body"] = text ?? "",
        ["NumMedia"] = "0",
        ["SmsStatus"] = "received",
        ["ApiVersion"] = "2010-04-01",
    };

    public static string Body(IEnumerable<KeyValuePair<string, string>> form) =>
        string.Join('&', form.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value).Replace("%20", "+", StringComparison.Ordinal)}"));

    public static Task<HttpResponseMessage> PostAsync(HttpClient client, IEnumerable<KeyValuePair<string, string>> form) => PostAsync(client, Body(form));

    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) => PostAsync(client, body, Sign(body));

    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/twilio") { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
        if (signature is not null) request.Headers.TryAddWithoutValidation(TwilioSignature.Header, signature);
        return await client.SendAsync(request);
    }

    /// <summary>As far as a body can be signed at all.</summary>
    public static string Sign(string body) =>
        TwilioForm.Parse(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(body))) is { } form ? new TwilioSignature(AuthToken, PublicUrl).Of(form) : "none";

    public static Dictionary<string, string> Fields(SentRequest request) =>
        TwilioForm.Parse(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(request.Body)))!.Parameters.ToDictionary();
}

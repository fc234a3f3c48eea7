using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Turns;

namespace ChikaBot.Channels.Twilio;

/// <summary>Sends replies through Twilio's API as plain text; their options stand in it with their numbers.</summary>
internal sealed class TwilioSender(TwilioOptions options, IHttpClientFactory clients, TwilioHealth health, TimeProvider clock) : IChannelSender, IDisposable
{
    private readonly Uri url = new($"{options.ApiBaseUrl.TrimEnd('/')}/2010-04-01/Accounts/{options.AccountSid}/Messages.json");
    private readonly AuthenticationHeaderValue credentials = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}")));
    private readonly SendRate whatsApp = new(options.WhatsAppPerSecond);
    private readonly SendRate sms = new(options.SmsPerSecond);

    public string Channel => TwilioChannel.Name;

    public async ValueTask<SendVerdict> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (TwilioAddress.Read(message.Address.Json) is not { } address) return new SendVerdict.Rejected("address");
        if (JsonSerializer.Deserialize(message.ReplyJson.Span, ReplyJson.Default.Reply) is not { } reply) return new SendVerdict.Rejected("reply");
        if ((address.IsWhatsApp ? whatsApp : sms).Wait(address.From) is { } wait) return new SendVerdict.Throttled(wait);
        return await health.SendAsync(token => PostAsync(Form(address, reply), token), cancellationToken);
    }

    public void Dispose()
    {
        whatsApp.Dispose();
        sms.Dispose();
    }

    private Dictionary<string, string> Form(TwilioAddress address, Reply reply)
    {
        var form = new Dictionary<string, string> { ["To"] = address.To };
        if (options.From.StartsWith("MG", StringComparison.Ordinal)) form["MessagingServiceSid"] = options.From;
        else form["From"] = address.Sender(options.From);
        form["Body"] = address.IsWhatsApp ? SmsText.Cut(reply.Text) : SmsText.Of(reply.Text);
        // Twilio refuses an address that it cannot reach.
        if (options.PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) form["StatusCallback"] = options.PublicUrl;
        return form;
    }

    private async Task<SendAnswer> PostAsync(Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = credentials;
        using var client = clients.CreateClient(TwilioChannel.Name);
        using var response = await client.SendAsync(request, cancellationToken);
        return await TwilioAnswer.ReadAsync(response, clock, cancellationToken);
    }
}

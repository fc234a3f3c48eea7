using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Simulator;

/// <summary>Delivers webhooks to the server as Meta does: signed, and now and then twice.</summary>
internal sealed class WebhookSender : IDisposable
{
    public const string Path = "/webhooks/whatsapp";

    private const int Tries = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience };
    private readonly Lock _lock = new();
    private readonly GraphDoubleOptions _options;
    private readonly Random _random;
    private readonly byte[] _secret;

    public WebhookSender(GraphDoubleOptions options)
    {
        _options = options;
        _random = new Random(options.Seed);
        Server = options.Server;
        _secret = Encoding.UTF8.GetBytes(options.AppSecret);
    }

    /// <summary>May change: a server that takes a free port is known only when it runs.</summary>
    public Uri Server { get; set; }

    private Uri Endpoint => new(Server.AbsoluteUri.TrimEnd('/') + Path);

    /// <summary>The value of <c>X-Hub-Signature-256</c>.</summary>
    public static string Signature(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, body));

    /// <summary>What a user sends; once, or twice at a time when duplicates are asked for.</summary>
    /// <returns>The status of the first delivery.</returns>
    /// <exception cref="HttpRequestException">The server cannot be reached.</exception>
    public async Task<HttpStatusCode> SendAsync(UserMessage message, CancellationToken cancellationToken)
    {
        var body = WebhookBody.Message(_options.PhoneNumberId, message, _options.Time.GetUtcNow());
        var first = PostAsync(body, cancellationToken);
        var second = IsDuplicate() ? PostAsync(body, cancellationToken) : first;
        await Task.WhenAll(first, second);
        return await first;
    }

    /// <summary>Statuses, again and again until they are acknowledged or the tries are over.</summary>
    /// <returns>Whether they were acknowledged.</returns>
    public async Task<bool> ReportAsync(IReadOnlyList<StatusReport> reports, CancellationToken cancellationToken)
    {
        var body = WebhookBody.Statuses(_options.PhoneNumberId, reports);
        if (IsDuplicate()) await TryAsync(body, cancellationToken);
        for (var (i, pause) = (0, FirstPause); i < Tries; i++, pause *= 2)
        {
            if (i > 0) await Task.Delay(pause, cancellationToken);
            if (await TryAsync(body, cancellationToken)) return true;
        }

        return false;
    }

    /// <summary>The verification that Meta's dashboard does when the webhook's address is saved.</summary>
    /// <returns>Null when it worked; else what came instead.</returns>
    public async Task<string?> VerifyAsync(string verifyToken, CancellationToken cancellationToken)
    {
        var challenge = RandomNumberGenerator.GetHexString(16, lowercase: true);
        var query = $"?hub.mode=subscribe&hub.verify_token={Uri.EscapeDataString(verifyToken)}&hub.challenge={challenge}";
        try
        {
            using var response = await _http.GetAsync(new Uri(Endpoint.AbsoluteUri + query), cancellationToken);
            if (response.StatusCode != HttpStatusCode.OK) return $"it answers {(int)response.StatusCode}";
            return await response.Content.ReadAsStringAsync(cancellationToken) == challenge ? null : "it does not answer with the challenge";
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return "it cannot be reached";
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> TryAsync(byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            return await PostAsync(body, cancellationToken) == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private async Task<HttpStatusCode> PostAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.Add("X-Hub-Signature-256", Signature(_secret, body));
        using var response = await _http.PostAsync(Endpoint, content, cancellationToken);
        return response.StatusCode;
    }

    private bool IsDuplicate()
    {
        lock (_lock) return _random.NextDouble() < _options.WebhookFaults.DuplicateShare;
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChikaBot.Tests.Server.Replicas;

/// <summary>One user of a messaging gateway, which posts each message under its own id, one after the other, and each again until it is acknowledged.</summary>
internal sealed class WebhookUser(string id, HttpClient proxy)
{
    public const string Secret = "replicas-0123456789";

    private static readonly string[] Texts = ["halo", "2", "menu", "1", "abc", "0", "bantuan", "terima kasih"];

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(15);

    public string Id => id;

    /// <summary>Messages that were answered with 200, from the first on.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>What came instead of 200: a status, or the name of an exception.</summary>
    public ConcurrentQueue<string> Failures { get; } = new();

    /// <summary>As the store knows them, in order.</summary>
    public IEnumerable<string> MessageIds => Enumerable.Range(0, Acknowledged).Select(number => "id/" + MessageId(number));

    public async Task TalkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await SayAsync(Acknowledged, proxy);
            Acknowledged++;
            await Task.Delay(Pace, CancellationToken.None);
        }
    }

    /// <summary>So many messages, each at two servers at the same time.</summary>
    public async Task TalkTwiceAsync(int count, Func<HttpClient> one, Func<HttpClient> other)
    {
        for (var said = 0; said < count; said++)
        {
            await Task.WhenAll(SayAsync(Acknowledged, one()), SayAsync(Acknowledged, other()));
            Acknowledged++;
        }
    }

    private string MessageId(int number) => string.Create(CultureInfo.InvariantCulture, $"{id}-{number:D4}");

    private async Task SayAsync(int number, HttpClient through)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/gateway") { Content = JsonContent.Create(Body(number)) };
                request.Headers.Add("X-Gateway-Secret", Secret);
                using var response = await through.SendAsync(request, patience.Token);
                if (response.StatusCode == HttpStatusCode.OK) return;
                Failures.Enqueue(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
            }
            catch (HttpRequestException exception)
            {
                Failures.Enqueue(exception.GetType().Name);
            }

            await Task.Delay(Pace, patience.Token);
        }
    }

    private JsonObject Body(int number) => new()
    {
        ["payload"] = new JsonObject { ["id"] = MessageId(number), ["from"] = id, ["body"] = Texts[number % Texts.Length], ["fromMe"] = false },
    };
}

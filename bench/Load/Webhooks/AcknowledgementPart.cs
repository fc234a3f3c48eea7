using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Reports;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Webhooks;

/// <summary>How soon a signed batch of 100 messages of 100 users is acknowledged while 64 connections post messages one by one, as fast as they can.</summary>
internal sealed class AcknowledgementPart(BenchFolder folder, BenchStores stores) : IPart
{
    public const string PartName = "acknowledgement";

    private const int Connections = 64;
    private const int Batches = 50;
    private const int MessagesOfABatch = 100;
    private const string Secret = "bench-app-secret";
    private const string Number = "100000000000009";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    // No user writes twice, so no limit is met. Nobody takes the replies: each is tried and waits, as on a day when Meta is away.
    private static readonly string[] Settings =
    [
        $"--Chika:WhatsAppCloud:AppSecret={Secret}", "--Chika:WhatsAppCloud:VerifyToken=bench", "--Chika:WhatsAppCloud:AccessToken=bench",
        $"--Chika:WhatsAppCloud:PhoneNumberId={Number}", "--Chika:WhatsAppCloud:ApiBaseUrl=http://127.0.0.1:1/v26.0",
    ];

    private int people;
    private long singles;

    public string Name => PartName;

    /// <exception cref="InvalidOperationException">A webhook was not acknowledged.</exception>
    public async Task<PartReport> RunAsync(CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateAsync(SqliteData.Name, cancellationToken);
        var (server, _) = await ServerProcess.StartAsync(ServerCommand.ChikaBot(folder.ChikaBot, folder, [.. store.Arguments, .. Settings]), Recording.AnyAnswer, cancellationToken);
        await using (server)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var busy = Enumerable.Range(0, Connections).Select(_ => Task.Run(() => PostSinglesAsync(server.Port, stop.Token), stop.Token)).ToArray();
            await Task.Delay(WarmUp, cancellationToken);
            var (began, before) = (Stopwatch.GetTimestamp(), Volatile.Read(ref singles));
            var times = await PostBatchesAsync(server.Port, cancellationToken);
            var perSecond = (Volatile.Read(ref singles) - before) / Stopwatch.GetElapsedTime(began).TotalSeconds;
            await stop.CancelAsync();
            try
            {
                await Task.WhenAll(busy);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // They were told to stop.
            }

            var words = string.Create(
                CultureInfo.InvariantCulture,
                $"{Batches} batches of {MessagesOfABatch}: median {Latencies.Percentile(times, 0.5):F1} ms, p95 {Latencies.Percentile(times, 0.95):F1} ms, slowest {Latencies.Percentile(times, 1):F1} ms, beside {perSecond:N0} single webhooks a second on {Connections} connections. Aim: a median under 250 ms.\n");
            return new PartReport(Name, words, Charts: []);
        }
    }

    private async Task<int[]> PostBatchesAsync(int port, CancellationToken cancellationToken)
    {
        using var connection = new WebhookConnection(Encoding.UTF8.GetBytes(Secret));
        await connection.ConnectAsync(port, cancellationToken);
        var latencies = new Latencies();
        for (var batch = 0; batch < Batches; batch++)
        {
            var body = Body(MessagesOfABatch);
            var sent = Stopwatch.GetTimestamp();
            Check(await connection.PostAsync(body, cancellationToken));
            latencies.Add(Stopwatch.GetTimestamp() - sent);
        }

        return Latencies.Sorted([latencies]);
    }

    private async Task PostSinglesAsync(int port, CancellationToken cancellationToken)
    {
        using var connection = new WebhookConnection(Encoding.UTF8.GetBytes(Secret));
        await connection.ConnectAsync(port, cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            Check(await connection.PostAsync(Body(1), cancellationToken));
            Interlocked.Increment(ref singles);
        }
    }

    private static void Check(int status)
    {
        if (status != 200) throw new InvalidOperationException($"A webhook was answered with {status}.");
    }

    private byte[] Body(int messages) => Encoding.ASCII.GetBytes(
        $$$"""{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"{{{Number}}}"},"messages":[{{{string.Join(',', Enumerable.Range(0, messages).Select(_ => Message()))}}}]}}]}]}""");

    private string Message()
    {
        var person = Interlocked.Increment(ref people).ToString("D9", CultureInfo.InvariantCulture);
        return $$$"""{"from":"628{{{person}}}","id":"wamid.{{{person}}}","timestamp":"{{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}}}","type":"text","text":{"body":"halo"}}""";
    }
}

using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Running;
using ChikaBot.Simulator;
using Webhooks = ChikaBot.Tests.Channels.WhatsAppCloud.Webhooks;

namespace ChikaBot.Tests.Server;

/// <summary>The running server with WhatsApp's Graph API played behind it.</summary>
internal sealed class WhatsAppBench : IAsyncDisposable
{
    /// <summary>Talks at a time; each waits most of its time for silence.</summary>
    private const int AtOnce = 40;

    private static readonly WebhookWaits Waits = new(TimeSpan.FromMilliseconds(150), TimeSpan.FromSeconds(30));

    private WhatsAppBench(GraphDouble twin, ServerProcess server) => (Double, Server) = (twin, server);

    public GraphDouble Double { get; }

    public ServerProcess Server { get; }

    /// <param name="settings">As on the command line: <c>--Chika:Clock=…</c>.</param>
    public static Task<WhatsAppBench> StartAsync(params string[] settings) => StartAsync(new WebhookFaults(), settings);

    public static async Task<WhatsAppBench> StartAsync(WebhookFaults faults, params string[] settings)
    {
        // The server takes a free port, so it is made known when it runs.
        var options = new GraphDoubleOptions(new Uri("http://127.0.0.1:1"), Webhooks.Secret, Webhooks.AccessToken, Webhooks.NumberId) { WebhookFaults = faults };
        var twin = await GraphDouble.StartAsync(options, CancellationToken.None);
        try
        {
            var server = await ServerProcess.StartAsync(
            [
                $"--Chika:WhatsAppCloud:ApiBaseUrl={twin.Url}v23.0", $"--Chika:WhatsAppCloud:AppSecret={Webhooks.Secret}", $"--Chika:WhatsAppCloud:AccessToken={Webhooks.AccessToken}",
                $"--Chika:WhatsAppCloud:PhoneNumberId={Webhooks.NumberId}", $"--Chika:WhatsAppCloud:VerifyToken={Webhooks.VerifyToken}",
                "--Chika:WhatsAppCloud:MessagesPerSecond=1000", "--Chika:WhatsAppCloud:PausePerUser=00:00:00.001", "--Chika:Outbox:FirstPause=00:00:00.050",
                // They write faster than people do.
                "--Chika:Limits:SenderBurst=1000000",
                .. settings,
            ]);
            var bench = new WhatsAppBench(twin, server);
            bench.Connect();
            return bench;
        }
        catch
        {
            await twin.DisposeAsync();
            throw;
        }
    }

    /// <summary>Tells the double where the server is: after each start, because it takes a free port.</summary>
    public void Connect() => Double.Webhooks.Server = Server.Client.BaseAddress!;

    /// <summary>Plays many talks at once, each with users of its own.</summary>
    public async Task<IReadOnlyList<ScriptResult>> PlayAsync(IEnumerable<ChatScript> scripts)
    {
        using var places = new SemaphoreSlim(AtOnce);
        return await Task.WhenAll(scripts.Select(async script =>
        {
            await places.WaitAsync();
            try
            {
                await using var driver = new WebhookDriver(Double, Waits, new ServerPromises(SameClock: true, SameSamples: true));
                return await new ScriptRunner(TimeProvider.System).PlayAsync(script, driver, keepGoing: false, CancellationToken.None);
            }
            finally
            {
                places.Release();
            }
        }));
    }

    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        await Double.DisposeAsync();
    }
}

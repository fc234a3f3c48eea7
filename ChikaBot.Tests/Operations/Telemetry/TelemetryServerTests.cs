using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Tests.Server;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Tests.Services;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations.Telemetry;

/// <summary>The real program with a collector and a page for Prometheus, through a whole conversation; then everything that left it is searched.</summary>
[Parallelizable]
internal sealed class TelemetryServerTests
{
    private const string Phone = "6281299900077";
    private const string Sentence = "tolong cek gramofon punya ibu saya";

    private static readonly string[] Secret = [Phone, Sentence, "gramofon", "user-of-", .. Secrets.OfSamples];

    private ApiDouble collector = null!;
    private ServerProcess server = null!;
    private HttpClient page = null!;
    private string metrics = "";
    private string sent = "";

    [OneTimeSetUp]
    public async Task TalkAsync()
    {
        collector = await ApiDouble.StartAsync();
        var port = FreePort.Take();
        server = await ServerProcess.StartAsync(
            $"--Chika:Telemetry:OtlpEndpoint={collector.Url}", "--Chika:Telemetry:OtlpProtocol=Http", "--Chika:Telemetry:OtlpInterval=00:00:01", "--Chika:Telemetry:TraceShare=1",
            $"--Chika:Telemetry:PrometheusPort={port.ToString(CultureInfo.InvariantCulture)}");
        page = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var person = Secrets.Samples[5];
        var talker = new Talker(server.Client, Phone);
        foreach (var text in new[] { "halo", Sentence, "2", person.Nik.Digits, Secrets.Written(person.BirthDate.Value), "1", "0" }) await talker.SayAsync(text);
        using (var refused = await server.Client.PostAsync("/api/messages", new StringContent(Sentence))) Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        using (await server.Client.GetAsync($"/pandawa/{Phone}?nik={person.Nik.Digits}")) { }
        metrics = await ScrapeAsync("chika_outbox_waiting");
        await server.StopAsync();
        // Both signals are flushed at the stop.
        sent = string.Join('\n', collector.Requests.Select(request => $"{request.Path}\n{string.Join('\n', request.Headers)}\n{request.Body}"));
    }

    [OneTimeTearDown]
    public async Task CleanAsync()
    {
        page.Dispose();
        server.Dispose();
        await collector.DisposeAsync();
    }

    [TestCase("chika_turns_total")]
    [TestCase("chika_turn_duration_seconds_bucket")]
    [TestCase("chika_webhooks_refused_total")]
    [TestCase("chika_store_commits_total")]
    [TestCase("chika_store_commit_works")]
    [TestCase("chika_outbox_waiting")]
    [TestCase("http_server_request_duration_seconds")]
    [TestCase("chika_outcome=\"committed\"")]
    [TestCase("db_system_name=\"sqlite\"")]
    [TestCase("http_route=\"pandawa/{token}")]
    public void The_page_tells(string what) => Assert.That(metrics, Does.Contain(what));

    [TestCase("/v1/metrics")]
    [TestCase("/v1/traces")]
    [TestCase("chika.turns")]
    [TestCase("channel-in")]
    [TestCase("turn.commit")]
    public void The_collector_gets(string what) => Assert.That(sent, Does.Contain(what));

    [Test]
    public void Nothing_that_left_tells_of_a_person()
    {
        Assert.That(Secrets.Found(metrics, Secret), Is.Empty, "the page");
        Assert.That(Secrets.Found(sent, Secret), Is.Empty, "the collector");
        Assert.That(metrics, Does.Not.Contain("127.0.0.1").And.Not.Contain("server_address").And.Not.Contain("url_path"), "no address");
    }

    [Test]
    public async Task The_page_is_on_its_own_port_alone_and_the_port_has_nothing_else()
    {
        var port = FreePort.Take();
        using var other = await ServerProcess.StartAsync($"--Chika:Telemetry:PrometheusPort={port.ToString(CultureInfo.InvariantCulture)}");
        using var own = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        using var there = await own.GetAsync("/metrics");
        using var onPublic = await other.Client.GetAsync("/metrics");
        Assert.That((there.StatusCode, onPublic.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
        foreach (var path in new[] { "/", "/health/live", "/api/messages", "/desk", "/metrics/x", "/v3/directline/conversations" })
        {
            using var elsewhere = await own.GetAsync(path);
            Assert.That(elsewhere.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), path);
        }

        Assert.That(await other.StopAsync(), Is.Zero);
    }

    [Test]
    public async Task A_port_that_is_taken_ends_the_start_with_its_key()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var ended = await BotProgram.RunAsync("--urls", "http://127.0.0.1:0", $"--Chika:DataDirectory={server.DataDirectory}", $"--Chika:Telemetry:PrometheusPort={((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((2, ended.Errors)));
        Assert.That(ended.Errors, Does.Contain("Chika:Telemetry:PrometheusPort"));
    }

    [Test]
    public async Task Off_it_loads_no_library_for_it()
    {
        using var plain = await ServerProcess.StartAsync();
        await new Talker(plain.Client, "plain").SayAsync("halo");

        Assert.That(plain.LoadedFiles(), Does.Contain("ChikaBot.dll").And.Not.Contain("OpenTelemetry"));
    }

    private async Task<string> ScrapeAsync(string until)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var text = await page.GetStringAsync("/metrics", patience.Token);
            if (text.Contains(until, StringComparison.Ordinal)) return text;
            await Task.Delay(100, patience.Token);
        }
    }
}

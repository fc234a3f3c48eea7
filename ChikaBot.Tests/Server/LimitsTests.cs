using System.Net;
using ChikaBot.Tests.Channels.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>Floods, slow clients and large bodies against the whole server.</summary>
[Parallelizable]
internal sealed class LimitsTests
{
    private static readonly string[] Narrow =
        ["--Chika:Limits:AddressBurst=3", "--Chika:Limits:AddressPerSecond=1", "--Chika:Limits:GatewayBurst=500", "--Chika:Limits:GatewayPerSecond=1"];

    [Test]
    public async Task An_address_behind_a_trusted_proxy_is_told_to_wait_and_others_go_on()
    {
        await using var server = await LocalServer.StartAsync([.. Narrow, "--Chika:Limits:TrustedProxies:0=127.0.0.0/8"]);

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 30; i++) answers.Add(await GetAsync(server, "/", "203.0.113.7"));

        Assert.That(answers.Take(3).Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.OK));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
        Assert.That(refused.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("TooManyRequests"));
        Assert.That((await GetAsync(server, "/", "203.0.113.8")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "another address");
        Assert.That((await GetAsync(server, "/health/ready", "203.0.113.7")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "the health is told to everybody");
        Assert.That((await GetAsync(server, "/webhooks/none", "203.0.113.7")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "gateways have a bucket of their own");
        Assert.That((await server.Client.PostAsync("/api/messages", null)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "this machine itself");
    }

    [Test]
    public async Task What_a_client_claims_before_the_proxy_is_not_believed()
    {
        await using var server = await LocalServer.StartAsync([.. Narrow, "--Chika:Limits:TrustedProxies:0=127.0.0.1"]);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 30; i++) statuses.Add((await GetAsync(server, "/", $"198.51.100.{i}, 203.0.113.7")).StatusCode);

        Assert.That(statuses, Does.Contain(HttpStatusCode.TooManyRequests), "one address, whatever it says");
    }

    [Test]
    public async Task Nobody_is_believed_without_a_trusted_proxy()
    {
        await using var server = await LocalServer.StartAsync(Narrow);

        for (var i = 0; i < 30; i++) Assert.That((await GetAsync(server, "/", "203.0.113.7")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_trusted_proxy_opens_no_way_around_the_missing_app_id()
    {
        await using var server = await LocalServer.StartAsync("--Chika:Limits:TrustedProxies:0=127.0.0.1");

        foreach (var claimed in new[] { "203.0.113.7", "127.0.0.1" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}") };
            request.Headers.Add("X-Forwarded-For", claimed);
            Assert.That((await server.Client.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), claimed);
        }
    }

    [Test]
    public async Task A_flood_of_one_person_is_answered_once_with_a_calm_sentence()
    {
        await using var server = await LocalServer.StartAsync("--Chika:Limits:SenderBurst=5");
        var chat = await DirectLineClient.OpenAsync(server.Client);
        for (var i = 0; i < 40; i++)
        {
            using var posted = await chat.PostTextAsync("halo", $"m{i}");
            Assert.That(posted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        var activities = await ActivitiesAsync(chat, text => text.Contains("terlalu cepat", StringComparison.Ordinal));

        Assert.That(activities.Count(text => text.Contains("terlalu cepat", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task The_web_server_has_the_limits_of_the_settings()
    {
        await using var server = await LocalServer.StartAsync(
            "--Chika:Limits:HeadersTimeout=00:00:07", "--Chika:Limits:KeepAliveTimeout=00:00:08", "--Chika:Limits:BodyGrace=00:00:09",
            "--Chika:Limits:MinBodyBytesPerSecond=10", "--Chika:Limits:MaxConnections=11", "--Chika:Limits:MaxBodyBytes=1200");

        var limits = server.App.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.That((limits.RequestHeadersTimeout.Seconds, limits.KeepAliveTimeout.Seconds), Is.EqualTo((7, 8)));
        Assert.That((limits.MinRequestBodyDataRate!.GracePeriod.Seconds, limits.MinRequestBodyDataRate.BytesPerSecond), Is.EqualTo((9, 10d)));
        Assert.That((limits.MaxConcurrentConnections, limits.MaxConcurrentUpgradedConnections, limits.MaxRequestBodySize), Is.EqualTo((11L, 11L, 1200L)));
    }

    [Test]
    public async Task Headers_that_come_too_slowly_are_cut_off()
    {
        await using var server = await LocalServer.StartAsync("--Chika:Limits:HeadersTimeout=00:00:01");

        Assert.That(await server.SendRawAsync("GET / HTTP/1.1\r\nHost: localhost\r\n"), Does.StartWith("HTTP/1.1 408"));
    }

    [Test]
    public async Task A_body_that_comes_too_slowly_is_cut_off()
    {
        await using var server = await LocalServer.StartAsync("--Chika:Limits:BodyGrace=00:00:01.1", "--Chika:Limits:MinBodyBytesPerSecond=100000");

        Assert.That(await server.SendRawAsync("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"), Does.StartWith("HTTP/1.1 408"));
    }

    [Test]
    public async Task A_connection_that_is_not_used_is_closed()
    {
        await using var server = await LocalServer.StartAsync("--Chika:Limits:KeepAliveTimeout=00:00:01");

        Assert.That(await server.SendRawAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"), Does.StartWith("HTTP/1.1 200").And.Contain("healthy"));
    }

    [Test]
    public async Task A_connection_too_many_is_closed_at_once()
    {
        await using var server = await LocalServer.StartAsync("--Chika:Limits:MaxConnections=1");
        using var first = await server.ConnectAsync();
        await first.GetStream().WriteAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        Assert.That(await first.GetStream().ReadAsync(new byte[16]), Is.GreaterThan(0), "it is open");

        Assert.That(await server.SendRawAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"), Is.Empty);
    }

    [TestCase("/echo", 64 * 1024, 200)]
    [TestCase("/echo", 64 * 1024 + 1, 413)]
    [TestCase("/webhooks/echo", 3 * 1024 * 1024, 200)]
    [TestCase("/webhooks/echo", 3 * 1024 * 1024 + 1, 413)]
    [TestCase("/api/messages", 1024 * 1024 + 1, 413)]
    [TestCase("/api/messages", 1024 * 1024, 400)]
    public async Task A_body_has_a_limit_and_an_endpoint_may_have_a_higher_one(string path, int bytes, int status)
    {
        await using var server = await LocalServer.StartAsync(app =>
        {
            app.MapPost("/echo", (RequestDelegate)ReadAsync);
            app.MapPost("/webhooks/echo", (RequestDelegate)ReadAsync);
        });

        // Without Expect the server closes a connection on which it will not read on, and the client may see that first.
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[bytes]), Headers = { ExpectContinue = true } };
        using var answer = await server.Client.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    private static Task ReadAsync(HttpContext context) => context.Request.Body.CopyToAsync(Stream.Null);

    private static async Task<HttpResponseMessage> GetAsync(LocalServer server, string path, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        return await server.Client.SendAsync(request);
    }

    /// <summary>What stands in the conversation once a text of it is as asked for.</summary>
    private static async Task<List<string>> ActivitiesAsync(DirectLineClient chat, Func<string, bool> until)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var response = await chat.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{chat.Conversation}/activities");
            var texts = (await DirectLineClient.JsonOfAsync(response))["activities"]!.AsArray().Select(activity => (string?)activity!["text"] ?? "").ToList();
            if (texts.Any(until)) return texts;
            await Task.Delay(20, patience.Token);
        }
    }
}

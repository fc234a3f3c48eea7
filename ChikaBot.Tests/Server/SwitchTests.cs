using System.Net;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>An operator of WhatsApp alone turns the other ways in off.</summary>
internal sealed class SwitchTests
{
    private const string NoBotFramework = "--Chika:BotFramework:Enabled=false";
    private const string NoDirectLine = "--Chika:DirectLine:Enabled=false";

    [Test]
    public async Task A_channel_that_is_off_has_no_address()
    {
        await using var server = await LocalServer.StartAsync(NoBotFramework, NoDirectLine);

        foreach (var path in new[] { "/", "/chat/app.js", "/samples.json", "/api/messages" }) Assert.That(await StatusAsync(server, HttpMethod.Get, path), Is.EqualTo(HttpStatusCode.NotFound), path);
        foreach (var path in new[] { "/api/messages", "/v3/directline/conversations", "/v3/directline/tokens/generate" }) Assert.That(await StatusAsync(server, HttpMethod.Post, path), Is.EqualTo(HttpStatusCode.NotFound), path);
        Assert.That(await StatusAsync(server, HttpMethod.Get, "/health/ready"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Each_is_turned_off_by_itself()
    {
        await using (var server = await LocalServer.StartAsync(NoDirectLine))
        {
            Assert.That(await StatusAsync(server, HttpMethod.Get, "/"), Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await new Talker(server.Client, "c").SayAsync("halo"), Does.Contain("Cek Tagihan"));
        }

        await using (var server = await LocalServer.StartAsync(NoBotFramework))
        {
            Assert.That(await StatusAsync(server, HttpMethod.Get, "/"), Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await StatusAsync(server, HttpMethod.Post, "/v3/directline/conversations"), Is.EqualTo(HttpStatusCode.Created));
            Assert.That(await StatusAsync(server, HttpMethod.Post, "/api/messages"), Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task Without_the_Bot_Framework_the_server_may_listen_everywhere()
    {
        using var server = await ServerProcess.StartAsync(NoBotFramework, NoDirectLine, "--urls", "http://0.0.0.0:0");

        Assert.That(server.Output, Does.Contain("off (Chika:DirectLine:Enabled)").And.Contain("off (Chika:BotFramework:Enabled)"));
        Assert.That(await server.StopAsync(), Is.Zero);
    }

    [Test]
    public async Task The_health_names_its_checks_and_nothing_else()
    {
        await using var server = await LocalServer.StartAsync();

        using var ready = await server.Client.GetAsync("/health/ready");
        var answer = JsonNode.Parse(await ready.Content.ReadAsStringAsync())!;

        Assert.That(ready.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That(ready.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(answer.AsObject().Select(pair => pair.Key), Is.EqualTo(new[] { "status", "checks" }));
        Assert.That(answer["checks"]!.AsArray().Select(check => (string)check!["name"]!), Does.Contain("disk").And.Contain("outbox").And.Contain("store"));
        Assert.That(answer["checks"]!.AsArray().SelectMany(check => check!.AsObject()).Select(pair => pair.Key).Distinct(), Is.EquivalentTo(new[] { "name", "status", "reason" }));
        Assert.That(await server.Client.GetStringAsync("/health/live"), Is.EqualTo("""{"status":"healthy","checks":[]}"""));
    }

    [Test]
    public async Task A_server_that_cannot_do_its_work_says_503()
    {
        await using var server = await LocalServer.StartAsync("--Chika:Health:LowDiskMegabytes=2000000000", "--Chika:Health:FullDiskMegabytes=2000000000");

        using var ready = await server.Client.GetAsync("/health/ready");

        Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await ready.Content.ReadAsStringAsync(), Does.Contain("""{"name":"disk","status":"unhealthy","reason":"full"}"""));
        Assert.That(await StatusAsync(server, HttpMethod.Get, "/health/live"), Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task<HttpStatusCode> StatusAsync(LocalServer server, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await server.Client.SendAsync(request);
        return answer.StatusCode;
    }
}

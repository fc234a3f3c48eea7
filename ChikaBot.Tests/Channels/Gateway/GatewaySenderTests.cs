using System.Text.Json;
using System.Text.Json.Nodes;
using ChikaBot.Channels.Gateway;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Tests.Channels.BotFramework;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Gateway;

internal sealed class GatewaySenderTests
{
    private readonly ManualClock clock = new();
    private ApiDouble api = null!;
    private ServiceProvider services = null!;
    private GatewayHealth health = null!;

    [SetUp]
    public async Task StartAsync()
    {
        api = await ApiDouble.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(GatewayCaller.Waha()).Build();
        services = new ServiceCollection().AddLogging().AddGatewayChannel(configuration).BuildServiceProvider();
        health = new GatewayHealth(clock, new SuiteLogger<GatewayHealth>());
    }

    [TearDown]
    public async Task StopAsync()
    {
        await services.DisposeAsync();
        await api.DisposeAsync();
    }

    private async Task<SendVerdict> SendAsync(string text = "Halo", Action<GatewaySendOptions>? change = null)
    {
        var options = new GatewaySendOptions { Url = api.Url + "/send", PerSecond = 1000, OkField = "status", PauseReasons = ["token invalid"], RejectReasons = ["target invalid"], IdField = "id[0]" };
        change?.Invoke(options);
        var ids = new ContentIds(GatewayCaller.Secret, TimeSpan.FromSeconds(10), clock);
        using var sender = new GatewaySender(options, services.GetRequiredService<IHttpClientFactory>(), health, ids, clock);
        var json = JsonSerializer.SerializeToUtf8Bytes(new Reply(text, [], null), ReplyJson.Default.Reply);
        return await sender.SendAsync(new OutboxMessage(1, new GatewayAddress("62").ToDelivery(), json, 1), CancellationToken.None);
    }

    [TestCase("\"},{\"text\":\"x")]
    [TestCase("{to} {text} \\ \n \u2028")]
    [TestCase("</script> 'a' & b=c")]
    public async Task No_text_can_change_the_shape_of_the_body(string text)
    {
        await SendAsync(text, options => options.Body = """{"a":[{"to":"{to}@c.us"}],"n":7,"flag":true,"text":"* {text} *","{text}":null}""");

        var body = JsonNode.Parse(api.Requests.Single().Body)!;
        Assert.That((string?)body["a"]![0]!["to"], Is.EqualTo("62@c.us"));
        Assert.That((string?)body["text"], Is.EqualTo($"* {text} *"));
        Assert.That((((int?)body["n"], (bool?)body["flag"]), body.AsObject().Count), Is.EqualTo(((7, true), 5)));
    }

    [TestCase(200, """{"status":true,"id":["80367170"]}""", "80367170")]
    [TestCase(201, """{"status":"true","id":[]}""", null)]
    public async Task Reads_what_was_taken(int status, string body, string? id)
    {
        api.Answer = (status, body, null);

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Sent(id)));
    }

    [TestCase("")]
    [TestCase("OK")]
    [TestCase("[]")]
    [TestCase("""{"id":"\ud800"}""")]
    public async Task Where_the_status_says_it_all_the_answer_may_be_anything(string body)
    {
        api.Answer = (201, body, null);

        Assert.That(await SendAsync(change: options => options.OkField = ""), Is.EqualTo(new SendVerdict.Sent(null)));
    }

    [TestCase("""{"status":false,"reason":"device disconnected, 6281299990001"}""", "not-ok")]
    [TestCase("""{"status":false}""", "not-ok")]
    [TestCase("", "not-ok")]
    public async Task A_refusal_behind_200_is_tried_again(string body, string reason)
    {
        api.Answer = (200, body, null);

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Retry(reason)));
        Assert.That(health.Check().Status, Is.EqualTo(HealthStatus.Degraded));
    }

    [Test]
    public async Task A_refusal_of_the_one_reply_gives_it_up()
    {
        api.Answer = (200, """{"status":false,"reason":"target invalid"}""", null);

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Rejected("refused")));
    }

    [TestCase(200, """{"status":false,"reason":"Token invalid"}""")]
    [TestCase(401, "")]
    [TestCase(403, "")]
    public async Task Pauses_while_the_key_is_not_accepted(int status, string body)
    {
        api.Answer = (status, body, null);
        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromMinutes(1))));
        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromMinutes(1))));
        Assert.That(api.Requests, Has.Count.EqualTo(1));
        Assert.That(health.Check().Status, Is.EqualTo(HealthStatus.Unhealthy));
    }

    [TestCase(422, "http-422", Description = "WAHA while its session is not connected")]
    [TestCase(409, "http-409")]
    [TestCase(502, "http-502")]
    public async Task Tries_again_what_may_pass(int status, string reason)
    {
        api.Answer = (status, "", null);

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Retry(reason)));
    }

    [TestCase(400, "http-400")]
    [TestCase(404, "http-404")]
    [TestCase(302, "http-302")]
    public async Task Gives_up_what_cannot_pass(int status, string reason)
    {
        api.Answer = (status, "", null);

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Rejected(reason)));
        Assert.That(api.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Waits_when_it_is_too_much()
    {
        api.Answer = (429, "", "9");

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromSeconds(9))));
    }
}

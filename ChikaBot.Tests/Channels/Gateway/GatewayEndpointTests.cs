using System.Net;
using System.Text.Json.Nodes;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Tests.Channels.BotFramework;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Gateway;

internal sealed class GatewayEndpointTests
{
    private readonly ManualClock clock = new();
    private ApiDouble api = null!;
    private ChannelServer? server;

    [SetUp]
    public async Task StartAsync()
    {
        clock.Now = new DateTimeOffset(2026, 3, 2, 2, 15, 0, TimeSpan.Zero);
        api = await ApiDouble.StartAsync();
        api.Answer = (200, """{"status":true,"id":["1"]}""", null);
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
        await api.DisposeAsync();
    }

    private async Task<ChannelServer> ServeAsync(Dictionary<string, string?> settings)
    {
        if (server is not null) await server.DisposeAsync();
        return server = await ChannelServer.StartAsync(settings, services => services.AddSingleton(new Clocks(clock, clock)));
    }

    private async Task<HttpStatusCode> PostAsync(JsonNode body, string? secret = GatewayCaller.Secret)
    {
        using var response = await GatewayCaller.PostAsync(server!.Client, body.ToJsonString(), secret);
        return response.StatusCode;
    }

    private static JsonObject Waha(string? text = null, string? id = null)
    {
        var body = Payload.Json("Gateway", "waha-message.json");
        if (text is not null) body["payload"]!["body"] = text;
        if (id is not null) body["payload"]!["id"] = id;
        return body;
    }

    private static JsonObject Fonnte(string text)
    {
        var body = Payload.Json("Gateway", "fonnte-message.json");
        body["message"] = text;
        return body;
    }

    [Test]
    public async Task Talks_with_WAHA()
    {
        await ServeAsync(GatewayCaller.Waha(api.Url));

        Assert.That(await PostAsync(Waha()), Is.EqualTo(HttpStatusCode.OK));
        var sent = api.Requests.Single();
        Assert.That((sent.Path, sent.Headers["X-Api-Key"]), Is.EqualTo(("/api/sendText", "key-4711")));
        Assert.That(JsonNode.Parse(sent.Body)!.ToJsonString(), Is.EqualTo("""{"chatId":"6281299990001@c.us","text":"Anda menulis halo","session":"default"}"""));
    }

    [TestCase("application/json")]
    [TestCase("application/x-www-form-urlencoded")]
    public async Task Talks_with_Fonnte(string type)
    {
        await ServeAsync(GatewayCaller.Fonnte(api.Url));
        var body = type.EndsWith("json", StringComparison.Ordinal) ? Fonnte("halo").ToJsonString() : "device=6281100000000&sender=6281299990001&message=halo&member=";
        using var response = await GatewayCaller.PostAsync(server!.Client, body, null, type, $"/webhooks/gateway/{GatewayCaller.Secret}");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var sent = api.Requests.Single();
        Assert.That((sent.Path, sent.Headers["Authorization"], sent.Body), Is.EqualTo(("/send", "TOKEN+4711@", "target=6281299990001&message=Anda+menulis+halo&countryCode=62")));
        Assert.That(server.Turns.Verdicts.Single(), Is.EqualTo(new SendVerdict.Sent("1")));
    }

    [Test]
    public async Task Nobody_gets_in_without_the_secret()
    {
        await ServeAsync(GatewayCaller.Waha(api.Url));
        using var wrongPath = await GatewayCaller.PostAsync(server!.Client, Waha().ToJsonString(), null, path: "/webhooks/gateway/" + GatewayCaller.Secret[..^1]);
        using var rightPath = await server.Client.GetAsync("/webhooks/gateway/" + GatewayCaller.Secret);
        using var noPath = await server.Client.GetAsync("/webhooks/gateway");

        Assert.That(await PostAsync(Waha(), null), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await PostAsync(Waha(), GatewayCaller.Secret + "x"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((wrongPath.StatusCode, noPath.StatusCode), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)));
        Assert.That(rightPath.StatusCode, Is.EqualTo(HttpStatusCode.OK), "a look whether anybody is there");
        Assert.That(server.Turns.Effects, Is.Empty);
    }

    private static IEnumerable<TestCaseData> NotForUs()
    {
        static TestCaseData Case(string name, Action<JsonObject> change) => new TestCaseData(change).SetArgDisplayNames(name);
        yield return Case("another event", body => body["event"] = "message.ack");
        yield return Case("no event", body => body.Remove("event"));
        yield return Case("an echo", body => body["payload"]!["fromMe"] = true);
        yield return Case("a group", body => body["payload"]!["from"] = "120363043211234567@g.us");
        yield return Case("a status", body => body["payload"]!["from"] = "status@broadcast");
        yield return Case("a sender who is not on the list", body => body["payload"]!["from"] = "6281299990002@c.us");
    }

    [TestCaseSource(nameof(NotForUs))]
    public async Task Acknowledges_and_drops(Action<JsonObject> change)
    {
        var settings = GatewayCaller.Waha(api.Url);
        settings["Chika:Gateway:AllowedSenders:0"] = GatewayCaller.Participant;
        await ServeAsync(settings);
        var body = Waha();
        change(body);

        Assert.That(await PostAsync(body), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server!.Turns.Effects, Is.Empty);
        Assert.That(await PostAsync(Waha()), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Turns.Effects, Has.Count.EqualTo(1), "unchanged it is for us");
    }

    [Test]
    public async Task A_group_is_known_by_its_own_field_too()
    {
        await ServeAsync(GatewayCaller.Fonnte(api.Url));
        var body = Fonnte("halo");
        body["member"] = "6281299990003";

        Assert.That(await PostAsync(body), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server!.Turns.Effects, Is.Empty);
    }

    [Test]
    public async Task Tells_a_place_and_things_that_it_cannot_read()
    {
        await ServeAsync(GatewayCaller.Waha(api.Url));
        var place = Waha("", "1");
        place["payload"]!["location"] = new JsonObject { ["latitude"] = "-6.2", ["longitude"] = "106.8" };
        await PostAsync(place);
        await PostAsync(Waha("", "2"));

        Assert.That(server!.Turns.Effects.Select(effect => effect.Content), Is.EqualTo(new[] { new MessageContent.NotText(NotTextKind.Location), new MessageContent.NotText(NotTextKind.Unknown) }));
    }

    [Test]
    public async Task The_same_words_within_the_window_are_the_same_message()
    {
        api.Answer = (503, "", null);
        await ServeAsync(GatewayCaller.Fonnte(api.Url));
        await PostAsync(Fonnte("2"));
        clock.Now += TimeSpan.FromSeconds(9);
        await PostAsync(Fonnte("2"));
        Assert.That(server!.Turns.Effects, Has.Count.EqualTo(1));

        await PostAsync(Fonnte("3"));
        clock.Now += TimeSpan.FromSeconds(1);
        await PostAsync(Fonnte("2"));
        Assert.That(server.Turns.Effects, Has.Count.EqualTo(3), "other words, and the same after the window");
    }

    [Test]
    public async Task The_same_words_after_our_answer_are_a_new_message()
    {
        await ServeAsync(GatewayCaller.Fonnte(api.Url));
        await PostAsync(Fonnte("2"));
        await PostAsync(Fonnte("2"));
        await PostAsync(Fonnte("2"));

        Assert.That(server!.Turns.Effects, Has.Count.EqualTo(3));
        Assert.That(api.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_repetition_is_known_again_after_a_restart()
    {
        api.Answer = (503, "", null);
        await ServeAsync(GatewayCaller.Fonnte(api.Url));
        await PostAsync(Fonnte("2"));
        var id = server!.Turns.Effects.Single().MessageId;
        await ServeAsync(GatewayCaller.Fonnte(api.Url));
        clock.Now += TimeSpan.FromSeconds(5);
        await PostAsync(Fonnte("2"));

        Assert.That(server!.Turns.Effects.Single().MessageId, Is.EqualTo(id));
        Assert.That(id, Does.Not.Contain("6281299990001"));
    }

    [Test]
    public async Task The_gateways_own_id_or_timestamp_goes_before_the_words()
    {
        await ServeAsync(GatewayCaller.Fonnte(api.Url));
        JsonObject With(string field, JsonNode value)
        {
            var body = Fonnte("2");
            body[field] = value;
            return body;
        }

        foreach (var body in new[] { With("inboxid", 55), With("inboxid", 55), With("inboxid", 56) }) await PostAsync(body);
        Assert.That(server!.Turns.Effects.Select(effect => effect.MessageId), Is.EqualTo(new[] { "id/55", "id/56" }));

        foreach (var body in new[] { With("timestamp", 1758000000), With("timestamp", 1758000000), With("timestamp", 1758000003) }) await PostAsync(body);
        Assert.That(server.Turns.Effects, Has.Count.EqualTo(4), "the answer between does not matter here");

        await PostAsync(With("inboxid", "0"));
        await PostAsync(With("inboxid", 0));
        Assert.That(server.Turns.Effects, Has.Count.EqualTo(6), "0 is no id");
    }

    [Test]
    public async Task Without_a_secret_there_is_no_such_address()
    {
        await ServeAsync([]);

        Assert.That(await PostAsync(Waha()), Is.EqualTo(HttpStatusCode.NotFound));
        using var withSecret = await server!.Client.GetAsync("/webhooks/gateway/" + GatewayCaller.Secret);
        Assert.That(withSecret.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("application/json")]
    [TestCase("application/x-www-form-urlencoded")]
    public async Task Whatever_is_posted_is_taken_or_refused(string type)
    {
        await ServeAsync(type.EndsWith("json", StringComparison.Ordinal) ? GatewayCaller.Waha(api.Url) : GatewayCaller.Fonnte(api.Url));
        var valid = type.EndsWith("json", StringComparison.Ordinal) ? Waha().ToJsonString() : "sender=6281299990001&message=halo+dunia&inboxid=7&location=1,2";
        var random = new Random(20261120);
        HttpStatusCode[] answers = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.RequestEntityTooLarge];
        for (var i = 0; i < 300; i++)
        {
            var body = Fuzz.Bend(valid, random);
            using var response = await GatewayCaller.PostAsync(server!.Client, body, i % 5 == 0 ? "x" : GatewayCaller.Secret, type);
            Assert.That(answers, Does.Contain(response.StatusCode), body);
        }
    }
}

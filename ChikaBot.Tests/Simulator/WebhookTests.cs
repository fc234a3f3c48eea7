using System.Net;
using System.Text.Json.Nodes;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Simulator;
using ChikaBot.Tests.Scripts.Demo;
using NUnit.Framework;

namespace ChikaBot.Tests.Simulator;

/// <summary>What the double sends to the server.</summary>
public sealed class WebhookTests
{
    private const string User = "628001000005";

    private DemoGateway _gateway = null!;

    [SetUp]
    public async Task Start_a_server() => _gateway = await DemoGateway.StartAsync();

    [TearDown]
    public async Task Stop_it() => await _gateway.DisposeAsync();

    [Test]
    public void The_signature_is_the_HMAC_of_the_bytes() =>
        // RFC 4231, test case 2.
        Assert.That(WebhookSender.Signature("Jefe"u8, "what do ya want for nothing?"u8), Is.EqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));

    [Test]
    public async Task Verification_says_whether_it_worked()
    {
        await using var twin = await _gateway.ConnectAsync();
        Assert.That(await twin.Webhooks.VerifyAsync(DemoGateway.VerifyToken, CancellationToken.None), Is.Null);
        Assert.That(await twin.Webhooks.VerifyAsync("other", CancellationToken.None), Is.EqualTo("it answers 403"));
        await _gateway.DisposeAsync();
        Assert.That(await twin.Webhooks.VerifyAsync(DemoGateway.VerifyToken, CancellationToken.None), Is.EqualTo("it cannot be reached"));
    }

    [Test]
    public async Task A_wrong_secret_is_refused()
    {
        await using var twin = await _gateway.ConnectAsync(options => options with { AppSecret = "other" });
        Assert.That(await twin.Webhooks.SendAsync(Say("halo"), CancellationToken.None), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_press_carries_the_id_that_the_message_had()
    {
        await using var twin = await _gateway.ConnectAsync();
        await twin.Webhooks.SendAsync(Say("halo"), CancellationToken.None);
        Assert.That(await twin.Of(User).HasAsync(1, TimeSpan.FromSeconds(20), CancellationToken.None), Is.True);
        var question = twin.Of(User).Messages.Single();
        await twin.Webhooks.SendAsync(new UserMessage(User, "wamid.2", new UserContent.Press(question.OptionsKind, question.Options[1], question.Id)), CancellationToken.None);

        var message = Messages().Last();
        Assert.That((string?)message["interactive"]!["button_reply"]!["id"], Is.EqualTo(question.Options[1].Id));
        Assert.That((string?)message["interactive"]!["button_reply"]!["title"], Is.EqualTo("Cari peserta"));
        Assert.That((string?)message["context"]!["id"], Is.EqualTo(question.Id));
    }

    [TestCase(NotTextKind.Image, "image")]
    [TestCase(NotTextKind.Audio, "audio")]
    [TestCase(NotTextKind.Video, "video")]
    [TestCase(NotTextKind.Document, "document")]
    [TestCase(NotTextKind.Sticker, "sticker")]
    [TestCase(NotTextKind.Location, "location")]
    [TestCase(NotTextKind.Contact, "contacts")]
    [TestCase(NotTextKind.Unknown, "unsupported")]
    public async Task What_is_not_text_has_its_own_type(NotTextKind kind, string type)
    {
        await using var twin = await _gateway.ConnectAsync();
        Assert.That(await twin.Webhooks.SendAsync(new UserMessage(User, "wamid.1", new UserContent.Other(kind)), CancellationToken.None), Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string?)Messages().Single()["type"], Is.EqualTo(type));
    }

    [Test]
    public async Task Every_message_is_reported_as_sent_delivered_and_read()
    {
        await using var twin = await _gateway.ConnectAsync();
        await twin.Webhooks.SendAsync(Say("1"), CancellationToken.None);
        await UntilAsync(() => Statuses().Count == 6);

        var messages = twin.Of(User).Messages;
        Assert.That(messages, Has.Count.EqualTo(2));
        foreach (var message in messages)
            Assert.That(Statuses().Where(status => (string?)status["id"] == message.Id).Select(status => (string?)status["status"]), Is.EqualTo(new[] { "sent", "delivered", "read" }));
        await UntilAsync(() => twin.Reports.Acknowledged.GetValueOrDefault("read") == 2);
    }

    [Test]
    public async Task Statuses_come_in_any_order_and_twice_when_asked_for()
    {
        await using var twin = await _gateway.ConnectAsync(options => options with { WebhookFaults = new WebhookFaults(DuplicateShare: 1, Shuffle: true), Seed = 3 });
        foreach (var i in Enumerable.Range(0, 20))
            twin.Reports.Add(new SentMessage($"wamid.{i}", User, "text", "a", OptionsKind.None, [], null));
        await UntilAsync(() => Statuses().Count == 120);

        var courses = Statuses().GroupBy(status => (string)status["id"]!).Select(group => group.Select(status => (string)status["status"]!).ToList());
        Assert.That(courses, Has.Some.Matches<List<string>>(course => course.IndexOf("read") < course.IndexOf("sent")));
    }

    [Test]
    public async Task A_message_that_comes_twice_is_the_same_message()
    {
        await using var twin = await _gateway.ConnectAsync(options => options with { WebhookFaults = new WebhookFaults(DuplicateShare: 1), ReportStatuses = false });
        await twin.Webhooks.SendAsync(Say("diam"), CancellationToken.None);
        Assert.That(Messages().Select(message => (string?)message["id"]), Is.EqualTo(new[] { "wamid.1", "wamid.1" }));
    }

    [Test]
    public async Task Statuses_are_sent_again_until_they_are_acknowledged()
    {
        await using var twin = await _gateway.ConnectAsync();
        _gateway.Refuses = 503;
        twin.Reports.Add(new StatusReport("wamid.9", User, "failed", TimeProvider.System.GetUtcNow(), GraphError.Of(131047)));
        await UntilAsync(() => _gateway.Refusals > 0);
        _gateway.Refuses = null;
        await UntilAsync(() => Statuses().Count == 1);
        Assert.That((int?)Statuses().Single()["errors"]![0]!["code"], Is.EqualTo(131047));
    }

    private static UserMessage Say(string text) => new(User, "wamid.1", new UserContent.Text(text));

    private List<JsonNode> Messages() => Values("messages");

    private List<JsonNode> Statuses() => Values("statuses");

    private List<JsonNode> Values(string name) =>
        [.. _gateway.Bodies.SelectMany(body => body["entry"]![0]!["changes"]![0]!["value"]![name]?.AsArray() ?? []).Select(node => node!)];

    private static async Task UntilAsync(Func<bool> done)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!done()) await Task.Delay(10, patience.Token);
    }
}

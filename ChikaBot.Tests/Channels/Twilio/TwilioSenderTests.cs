using System.Text;
using System.Text.Json;
using ChikaBot.Channels;
using ChikaBot.Channels.Twilio;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Tests.Channels.BotFramework;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Twilio;

internal sealed class TwilioSenderTests
{
    private static readonly TwilioAddress WhatsApp = new("whatsapp:+6281299990001", "whatsapp:+6281100000000");
    private static readonly TwilioAddress Sms = new("+6281299990001", "+6281100000000");

    private readonly ManualClock clock = new();
    private readonly CapturedLogs logs = new();
    private ApiDouble twilio = null!;
    private ServiceProvider services = null!;
    private TwilioHealth health = null!;
    private TwilioSender sender = null!;

    [SetUp]
    public async Task StartAsync()
    {
        twilio = await ApiDouble.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(TwilioCaller.Settings()).Build();
        services = new ServiceCollection().AddLogging().AddTwilioChannel(configuration).BuildServiceProvider();
        health = new TwilioHealth(clock, logs.CreateLogger("health"));
        sender = Sender();
    }

    [TearDown]
    public async Task StopAsync()
    {
        sender.Dispose();
        logs.Dispose();
        await services.DisposeAsync();
        await twilio.DisposeAsync();
    }

    private TwilioSender Sender(string from = "", int perSecond = 1000) => new(
        new TwilioOptions
        {
            AccountSid = TwilioCaller.AccountSid,
            AuthToken = TwilioCaller.AuthToken,
            PublicUrl = TwilioCaller.PublicUrl,
            ApiBaseUrl = twilio.Url + "/",
            From = from,
            WhatsAppPerSecond = perSecond,
            SmsPerSecond = perSecond,
        },
        services.GetRequiredService<IHttpClientFactory>(), health, clock);

    private static ValueTask<SendVerdict> SendAsync(TwilioSender sender, TwilioAddress? address = null, string text = "Halo") =>
        sender.SendAsync(new OutboxMessage(1, (address ?? WhatsApp).ToDelivery(), JsonSerializer.SerializeToUtf8Bytes(new Reply(text, [], null), ReplyJson.Default.Reply), 1), CancellationToken.None);

    private async Task<SendVerdict> VerdictAsync(int status, int? code = null, string? retryAfter = null)
    {
        twilio.Answer = (status, code is null ? "" : $$"""{"code":{{code}},"message":"about +6281299990001","status":{{status}}}""", retryAfter);
        return await SendAsync(sender);
    }

    [Test]
    public async Task Posts_a_form_to_the_account_with_its_credentials()
    {
        twilio.Answer = (201, """{"sid":"SMsent","status":"queued"}""", null);

        Assert.That(await SendAsync(sender), Is.EqualTo(new SendVerdict.Sent("SMsent")));
        var request = twilio.Requests.Single();
        Assert.That(request.Path, Is.EqualTo($"/2010-04-01/Accounts/{TwilioCaller.AccountSid}/Messages.json"));
        Assert.That(request.Headers["Authorization"], Is.EqualTo("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TwilioCaller.AccountSid}:{TwilioCaller.AuthToken}"))));
        Assert.That(TwilioCaller.Fields(request), Is.EqualTo(new Dictionary<string, string>
        {
            ["To"] = WhatsApp.To,
            ["From"] = WhatsApp.From,
            ["Body"] = "Halo",
            ["StatusCallback"] = TwilioCaller.PublicUrl,
        }));
    }

    [Test]
    public async Task Sends_from_the_number_that_was_chosen_in_the_channel_of_the_participant()
    {
        using var chosen = Sender("+6281177777777");
        using var service = Sender("MGbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
        await SendAsync(chosen, WhatsApp);
        await SendAsync(chosen, Sms);
        await SendAsync(service, Sms);
        using var sandbox = Sender("whatsapp:+14155238886");
        await SendAsync(sandbox, WhatsApp);
        await SendAsync(sandbox, Sms);

        var sent = twilio.Requests.Select(TwilioCaller.Fields).ToList();
        Assert.That((sent[0]["From"], sent[1]["From"]), Is.EqualTo(("whatsapp:+6281177777777", "+6281177777777")));
        Assert.That(sent[2]["MessagingServiceSid"], Is.EqualTo("MGbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"));
        Assert.That(sent[2], Does.Not.ContainKey("From"));
        Assert.That((sent[3]["From"], sent[4]["From"]), Is.EqualTo(("whatsapp:+14155238886", Sms.From)), "WhatsApp's number sends no SMS");
    }

    [Test]
    public async Task An_SMS_is_written_in_the_cheap_alphabet_and_WhatsApp_as_it_is()
    {
        await SendAsync(sender, Sms, "3 × Rp35.000 − “tagihan” …");
        await SendAsync(sender, WhatsApp, "3 × Rp35.000 − “tagihan” …");

        Assert.That(twilio.Requests.Select(request => TwilioCaller.Fields(request)["Body"]), Is.EqualTo(new[] { "3 x Rp35.000 - \"tagihan\" ...", "3 × Rp35.000 − “tagihan” …" }));
    }

    [TestCase(500, null, "http-500")]
    [TestCase(503, 20500, "twilio-20500")]
    [TestCase(408, null, "http-408")]
    [TestCase(400, 21730, "twilio-21730")]
    public async Task Tries_again_what_may_pass(int status, int? code, string reason) => Assert.That(await VerdictAsync(status, code), Is.EqualTo(new SendVerdict.Retry(reason)));

    [TestCase(400, 21211, "twilio-21211")]
    [TestCase(400, 21610, "twilio-21610")]
    [TestCase(400, 21614, "twilio-21614")]
    [TestCase(400, 63016, "twilio-63016")]
    [TestCase(404, null, "http-404")]
    [TestCase(307, null, "http-307", Description = "a redirect is not followed")]
    public async Task Gives_up_what_cannot_pass(int status, int? code, string reason)
    {
        Assert.That(await VerdictAsync(status, code), Is.EqualTo(new SendVerdict.Rejected(reason)));
        Assert.That(health.Check().Status, Is.EqualTo(HealthStatus.Healthy), "that is about one reply");
    }

    [TestCase(429, 20429, "7", 7)]
    [TestCase(429, null, null, 5)]
    [TestCase(400, 63018, null, 5)]
    [TestCase(429, 20429, "999999", 3600)]
    public async Task Waits_when_it_is_too_much(int status, int? code, string? retryAfter, int seconds)
    {
        Assert.That(await VerdictAsync(status, code, retryAfter), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromSeconds(seconds))));
        Assert.That((health.Check().Status, health.Check().Description), Is.EqualTo((HealthStatus.Degraded, "throttled")));
        clock.Now += SenderHealth.Memory;
        Assert.That(health.Check().Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [TestCase(401, 20003)]
    [TestCase(403, 20003)]
    [TestCase(401, null)]
    [TestCase(403, 20005)]
    public async Task Pauses_while_the_account_is_not_accepted_and_drops_nothing(int status, int? code)
    {
        Assert.That(await VerdictAsync(status, code), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromMinutes(1))));
        Assert.That(health.Check().Status, Is.EqualTo(HealthStatus.Unhealthy));
        clock.Now += TimeSpan.FromSeconds(20);
        Assert.That(await SendAsync(sender), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromSeconds(40))));
        Assert.That(twilio.Requests, Has.Count.EqualTo(1), "nothing is sent meanwhile");

        clock.Now += TimeSpan.FromSeconds(40);
        twilio.Answer = (201, """{"sid":"SM1"}""", null);
        Assert.That(await SendAsync(sender), Is.EqualTo(new SendVerdict.Sent("SM1")), "the probe");
        Assert.That(await SendAsync(sender), Is.EqualTo(new SendVerdict.Sent("SM1")));
        Assert.That(health.Check().Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public async Task Says_once_that_it_is_paused_and_once_that_it_goes_on()
    {
        var before = logs.Text.Length;
        await VerdictAsync(401, 20003);
        clock.Now += SenderHealth.ProbeInterval;
        await SendAsync(sender);
        clock.Now += SenderHealth.ProbeInterval;
        twilio.Answer = (201, "", null);
        await SendAsync(sender);
        await SendAsync(sender);

        var lines = logs.Text[before..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[0], Does.Contain("twilio is paused").And.Contain("twilio-20003"));
        Assert.That(lines[1], Does.Contain("twilio goes on"));
    }

    [Test]
    public async Task One_probe_a_minute_goes_out_while_paused()
    {
        await VerdictAsync(401, 20003);
        twilio.Answer = (201, "", null);
        clock.Now += SenderHealth.ProbeInterval;
        var answer = new TaskCompletionSource<SendAnswer>();
        var probe = health.SendAsync(_ => answer.Task, CancellationToken.None).AsTask();

        Assert.That(await SendAsync(sender), Is.EqualTo(new SendVerdict.Throttled(SenderHealth.ProbeInterval)), "while the probe is under way");
        answer.SetResult(SendAnswer.Rejected("twilio-21211"));
        await probe;
        Assert.That(health.Check().Status, Is.EqualTo(HealthStatus.Healthy), "a reply that is refused for its own sake says that we are let in");
    }

    [Test]
    public async Task Says_that_nobody_answers()
    {
        await twilio.DisposeAsync();

        Assert.That(await SendAsync(sender), Is.EqualTo(new SendVerdict.Retry("connection")));
        Assert.That((health.Check().Status, health.Check().Description), Is.EqualTo((HealthStatus.Degraded, "unreachable")));
    }

    [Test]
    public async Task Keeps_the_pace_of_each_number()
    {
        using var slow = Sender(perSecond: 1);
        Assert.That(await SendAsync(slow), Is.InstanceOf<SendVerdict.Sent>());
        Assert.That(await SendAsync(slow), Is.InstanceOf<SendVerdict.Throttled>());
        Assert.That(await SendAsync(slow, WhatsApp with { From = "whatsapp:+6281155555555" }), Is.InstanceOf<SendVerdict.Sent>(), "another number has its own");
        Assert.That(health.Check().Status, Is.EqualTo(HealthStatus.Healthy), "our own pace is no trouble");
    }

    [TestCase("")]
    [TestCase("OK")]
    [TestCase("""{"sid":7}""")]
    [TestCase("""{"sid":"\ud800"}""")]
    public async Task A_taken_message_is_sent_whatever_the_answer_says(string body)
    {
        twilio.Answer = (201, body, null);

        Assert.That(await SendAsync(sender), Is.EqualTo(new SendVerdict.Sent(null)));
    }

    [Test]
    public async Task An_address_of_another_channel_is_refused()
    {
        var message = new OutboxMessage(1, new DeliveryAddress("twilio", "{}"u8.ToArray()), "{}"u8.ToArray(), 1);

        Assert.That(await sender.SendAsync(message, CancellationToken.None), Is.EqualTo(new SendVerdict.Rejected("address")));
    }
}

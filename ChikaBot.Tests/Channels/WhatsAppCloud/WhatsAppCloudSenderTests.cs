using System.Text.Json;
using ChikaBot.Channels.WhatsAppCloud;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

internal sealed class WhatsAppCloudSenderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    private ManualTimeProvider clock = null!;
    private CapturedLogs logs = null!;
    private GraphDouble graph = null!;
    private ServiceProvider services = null!;

    [SetUp]
    public async Task StartAsync()
    {
        (clock, logs, graph) = (new ManualTimeProvider(Noon), new CapturedLogs(), await GraphDouble.StartAsync());
        services = Build([]);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await services.DisposeAsync();
        await graph.DisposeAsync();
    }

    private ServiceProvider Build(Dictionary<string, string?> more)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Webhooks.Settings(graph.Url)).AddInMemoryCollection(more).Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton(new Clocks(clock, clock))
            .AddWhatsAppCloudChannel(configuration)
            .BuildServiceProvider();
    }

    private async Task WithAsync(params (string Key, string Value)[] settings)
    {
        await services.DisposeAsync();
        services = Build(settings.ToDictionary(setting => "Chika:WhatsAppCloud:" + setting.Key, setting => (string?)setting.Value));
    }

    private async Task<SendVerdict> SendAsync(Reply? reply = null, WhatsAppAddress? address = null)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(reply ?? new Reply("Halo", [], null), ReplyJson.Default.Reply);
        var to = (address ?? new WhatsAppAddress(Webhooks.UserId, Webhooks.Phone, "wamid.IN", Noon)).ToAddress();
        return await services.GetRequiredService<IChannelSender>().SendAsync(new OutboxMessage(1, to, json, 1), CancellationToken.None);
    }

    private async Task<HealthStatus> HealthAsync() => (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["whatsapp"].Status;

    [Test]
    public async Task Sends_a_text_to_the_number()
    {
        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Sent("wamid.SENT1")));

        var call = graph.Messages.Single();
        Assert.That(call.Path, Is.EqualTo("/v26.0/100200300400500/messages"));
        Assert.That(call.Authorization, Is.EqualTo("Bearer " + Webhooks.AccessToken));
        Assert.That(call.Body.ToJsonString(), Is.EqualTo("""{"messaging_product":"whatsapp","recipient_type":"individual","to":"6280000001234","type":"text","text":{"body":"Halo","preview_url":false}}"""));
    }

    [Test]
    public async Task Sends_to_the_user_id_where_there_is_no_number()
    {
        await SendAsync(address: new WhatsAppAddress(Webhooks.UserId, null, "wamid.IN", Noon));

        var body = graph.Messages.Single().Body;
        Assert.That(((string?)body["recipient"], body.ContainsKey("to")), Is.EqualTo((Webhooks.UserId, false)));
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("x")]
    public async Task Refuses_an_address_that_names_nobody(string address)
    {
        var message = new OutboxMessage(1, new DeliveryAddress("whatsapp", System.Text.Encoding.UTF8.GetBytes(address)), "{}"u8.ToArray(), 1);

        Assert.That(await services.GetRequiredService<IChannelSender>().SendAsync(message, CancellationToken.None), Is.EqualTo(new SendVerdict.Rejected("address")));
    }

    [TestCase(400, "\"code\":131026", "131026")]
    [TestCase(400, "\"code\":131047", "131047")]
    [TestCase(400, "\"code\":131049", "131049")]
    [TestCase(400, "\"code\":131051", "131051")]
    [TestCase(400, "\"code\":100", "100")]
    [TestCase(400, null, "http-400")]
    public async Task Gives_up_what_this_user_cannot_get(int status, string? error, string reason)
    {
        graph.Refuse(status, error);

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Rejected(reason)));
        Assert.That(await HealthAsync(), Is.EqualTo(HealthStatus.Healthy));
    }

    [TestCase(500, "\"code\":131000", "131000")]
    [TestCase(500, "\"code\":1", "1")]
    [TestCase(400, "\"code\":131053", "131053")]
    [TestCase(400, "\"code\":131042", "131042")]
    [TestCase(503, null, "http-503")]
    [TestCase(408, null, "http-408")]
    public async Task Tries_again_what_may_pass(int status, string? error, string reason)
    {
        graph.Refuse(status, error);

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Retry(reason)));
    }

    [TestCase(429, null, null, 5)]
    [TestCase(429, null, "30", 30)]
    [TestCase(429, null, "999999", 3600)]
    [TestCase(400, "\"code\":4", null, 5)]
    [TestCase(400, "\"code\":80007", null, 5)]
    [TestCase(400, "\"code\":130429", null, 5)]
    [TestCase(400, "\"code\":130429", "7", 7)]
    [TestCase(400, "\"code\":131048", null, 300)]
    [TestCase(400, "\"code\":133016", null, 5)]
    public async Task Slows_down_when_the_number_sends_too_much(int status, string? error, string? retryAfter, int seconds)
    {
        graph.Refuse(status, error, retryAfter);

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromSeconds(seconds))));
        Assert.That(await HealthAsync(), Is.EqualTo(HealthStatus.Degraded));

        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That(await HealthAsync(), Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public async Task Slows_down_for_one_user_without_being_ill()
    {
        graph.Refuse(400, "\"code\":131056");

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromSeconds(16))));
        Assert.That(await HealthAsync(), Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public async Task Tries_again_when_nobody_answers()
    {
        await graph.DisposeAsync();

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Retry("connection")));
    }

    [TestCase(401, "\"code\":190", "190")]
    [TestCase(401, null, "http-401")]
    [TestCase(403, "\"code\":10", "10")]
    [TestCase(403, "\"code\":200", "200")]
    [TestCase(403, "\"code\":368", "368")]
    [TestCase(400, "\"code\":100,\"error_subcode\":33", "100")]
    [TestCase(404, null, "http-404")]
    [TestCase(307, null, "http-307", Description = "a redirect is not followed")]
    public async Task Pauses_and_drops_nothing_when_the_account_is_refused(int status, string? error, string code)
    {
        graph.Refuse(status, error);

        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromMinutes(1))));
        Assert.That(await HealthAsync(), Is.EqualTo(HealthStatus.Unhealthy));
        Assert.That(logs.Text, Does.Contain($"paused").And.Contain($"(error {code})"));

        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromSeconds(40))), "the others wait");
        Assert.That(graph.Messages, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task One_message_a_minute_probes_and_the_first_that_is_taken_ends_the_pause()
    {
        var answer = graph.Answer;
        graph.Refuse(401, "\"code\":190");
        await SendAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(SendAsync(), SendAsync(), SendAsync());
        Assert.That(graph.Messages, Has.Length.EqualTo(2), "one probe, refused again");

        graph.Answer = answer;
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Sent("wamid.SENT1")));
        Assert.That(await SendAsync(), Is.EqualTo(new SendVerdict.Sent("wamid.SENT1")));
        Assert.That(await HealthAsync(), Is.EqualTo(HealthStatus.Healthy));
        Assert.That(logs.Text.Split("Sending to WhatsApp is paused"), Has.Length.EqualTo(2), "said once");
        Assert.That(logs.Text, Does.Contain("Sending to WhatsApp goes on"));
    }

    [Test]
    public async Task Keeps_the_pace_of_one_user_and_lets_others_pass()
    {
        await WithAsync(("BurstPerUser", "2"), ("PausePerUser", "01:00:00"));
        await SendAsync();
        await SendAsync();

        Assert.That(await SendAsync(), Is.InstanceOf<SendVerdict.Throttled>());
        Assert.That(await SendAsync(address: new WhatsAppAddress("ID.other", null, null, Noon)), Is.InstanceOf<SendVerdict.Sent>());
        Assert.That(graph.Messages, Has.Length.EqualTo(3));
    }

    [Test]
    public void Keeps_the_pace_of_the_number()
    {
        using var limits = new SendLimits(new WhatsAppCloudOptions { MessagesPerSecond = 3 });
        var waits = Enumerable.Range(0, 50).Select(user => limits.Take($"user-{user}")).ToList();

        Assert.That(waits.Take(3), Is.All.Null);
        Assert.That(waits.OfType<TimeSpan>(), Is.Not.Empty.And.All.GreaterThan(TimeSpan.Zero));
    }

    [Test]
    public async Task Free_text_ends_a_minute_before_24_hours_are_over()
    {
        var (open, closed) = (Noon.AddHours(-24).AddSeconds(61), Noon.AddHours(-24).AddSeconds(60));

        Assert.That(await SendAsync(address: new WhatsAppAddress("u", null, null, open)), Is.InstanceOf<SendVerdict.Sent>());
        Assert.That(await SendAsync(address: new WhatsAppAddress("u", null, null, closed)), Is.EqualTo(new SendVerdict.Rejected("window-closed")));
        Assert.That(graph.Messages, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Later_the_template_carries_the_text_on_one_line()
    {
        await WithAsync(("TemplateName", "pengingat_iuran"));
        var late = new WhatsAppAddress(null, Webhooks.Phone, null, Noon.AddDays(-3));

        Assert.That(await SendAsync(new Reply("Iuran  bulan\tMaret:\n\nRp150.000\r\nBalas STOP", [new ReplyOption("1", "Ya")], "t1"), late), Is.InstanceOf<SendVerdict.Sent>());
        Assert.That(graph.Messages.Single().Body["template"]!.ToJsonString(), Is.EqualTo("""{"name":"pengingat_iuran","language":{"code":"id"},"components":[{"type":"body","parameters":[{"type":"text","text":"Iuran bulan Maret: \u00B7 Rp150.000 \u00B7 Balas STOP"}]}]}"""));
        Assert.That(await SendAsync(new Reply(new string('a', 1025), [], null), late), Is.EqualTo(new SendVerdict.Rejected("template-length")));
    }

    [Test]
    public async Task No_log_tells_of_a_person_or_a_secret()
    {
        graph.Refuse(401, "\"code\":190");
        await SendAsync(new Reply("Siti Aminah 9901011501900001", [], null));

        foreach (var secret in new[] { Webhooks.Phone, Webhooks.UserId, Webhooks.AccessToken, Webhooks.Secret, "Siti", "9901011501900001", "wamid" })
            Assert.That(logs.Text, Does.Not.Contain(secret));
    }
}

using System.Text.Json.Nodes;
using ChikaBot.Tests.Channels.Twilio;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Gateway;

/// <summary>From a webhook to the sent reply, through the real turns, store and outbox.</summary>
internal sealed class WholeTalkTests
{
    private const string Question = "NIK 9901993112750003 31-12-1975";

    [Test]
    public async Task An_SMS_with_number_and_birth_date_is_answered_in_one_message()
    {
        await using var bot = await WholeBot.StartAsync(TwilioCaller.Settings);
        using var first = await TwilioCaller.PostAsync(bot.Client, TwilioCaller.Message("SM1", Question, "+6281299990001", "+6281100000000"));
        using var repeated = await TwilioCaller.PostAsync(bot.Client, TwilioCaller.Message("SM1", Question, "+6281299990001", "+6281100000000"));
        using var second = await TwilioCaller.PostAsync(bot.Client, TwilioCaller.Message("SM2", "0", "+6281299990001", "+6281100000000"));

        Assert.That(await repeated.Content.ReadAsStringAsync(), Does.EndWith("<Response/>"));
        var sent = (await bot.SentAsync(2)).Select(TwilioCaller.Fields).ToList();
        Assert.That(sent, Has.Count.EqualTo(2), "one for each of the two messages");
        Assert.That((sent[0]["To"], sent[0]["From"]), Is.EqualTo(("+6281299990001", "+6281100000000")));
        Assert.That(sent[0]["Body"], Does.Contain("\nStatus: NONAKTIF (menunggak)\n").And.Contain("Joko M."));
        Assert.That(sent[1]["Body"], Does.Contain("2. Cek Tagihan Iuran"));
        foreach (var secret in new[] { TwilioCaller.AuthToken, "81299990001", "9901993112750003", "Joko" }) Assert.That(bot.Logs.Text, Does.Not.Contain(secret));
    }

    [Test]
    public async Task A_gateway_without_ids_takes_two_equal_answers_for_two()
    {
        await using var bot = await WholeBot.StartAsync(GatewayCaller.Fonnte);
        bot.Api.Answer = (200, """{"status":true,"id":["1"]}""", null);
        for (var i = 1; i <= 3; i++)
        {
            using var response = await GatewayCaller.PostAsync(bot.Client, new JsonObject { ["sender"] = "6281299990001", ["message"] = i == 1 ? "halo" : "9" }.ToJsonString(), path: "/webhooks/gateway/" + GatewayCaller.Secret, secret: null);
            Assert.That(response.IsSuccessStatusCode, Is.True);
            await bot.SentAsync(i);
        }

        foreach (var secret in new[] { GatewayCaller.Secret, "TOKEN+4711@", "81299990001" }) Assert.That(bot.Logs.Text, Does.Not.Contain(secret));
    }

    [Test]
    public async Task Channels_that_are_on_tell_how_they_are()
    {
        await using var bot = await WholeBot.StartAsync(url => new(TwilioCaller.Settings(url).Concat(GatewayCaller.Waha(url))));
        bot.Api.Answer = (401, """{"code":20003}""", null);
        using var response = await TwilioCaller.PostAsync(bot.Client, TwilioCaller.Message("SM1", "halo"));
        await bot.SentAsync(1);

        var health = bot.Services.GetRequiredService<HealthCheckService>();
        HealthReport report;
        do report = await health.CheckHealthAsync(check => check.Tags.Contains("ready"));
        while (report.Entries["twilio"].Status == HealthStatus.Healthy);
        Assert.That((report.Entries["twilio"].Status, report.Entries["twilio"].Description), Is.EqualTo((HealthStatus.Unhealthy, "twilio-20003")));
        Assert.That(report.Entries["gateway"].Status, Is.EqualTo(HealthStatus.Healthy));
    }
}

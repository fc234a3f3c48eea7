using System.Net;
using System.Text;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

internal sealed class WhatsAppCloudEndpointTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Webhooks.Payload("text"));

    private ChannelServer server = null!;

    private InMemoryDeliveries Deliveries => (InMemoryDeliveries)server.Services.GetRequiredService<IDeliveryStore>();

    [SetUp]
    public async Task StartAsync() => server = await ChannelServer.StartAsync(Webhooks.Settings());

    [TearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    private async Task<HttpStatusCode> PostAsync(string body)
    {
        using var response = await Webhooks.PostAsync(server.Client, body);
        return response.StatusCode;
    }

    [Test]
    public async Task Answers_the_verification_with_the_challenge_as_plain_text()
    {
        using var response = await server.Client.GetAsync($"{Webhooks.Path}?hub.mode=subscribe&hub.verify_token={Webhooks.VerifyToken}&hub.challenge=1158201444");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("1158201444"));
    }

    [TestCase("hub.mode=subscribe&hub.verify_token=other&hub.challenge=7")]
    [TestCase("hub.mode=subscribe&hub.verify_token=&hub.challenge=7")]
    [TestCase("hub.mode=subscribe&hub.challenge=7")]
    [TestCase("hub.mode=unsubscribe&hub.verify_token=" + Webhooks.VerifyToken + "&hub.challenge=7")]
    [TestCase("hub.verify_token=" + Webhooks.VerifyToken + "&hub.challenge=7")]
    [TestCase("hub.mode=subscribe&hub.verify_token=" + Webhooks.VerifyToken)]
    [TestCase("")]
    public async Task Refuses_a_verification_that_is_not_ours(string query)
    {
        using var response = await server.Client.GetAsync($"{Webhooks.Path}?{query}");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Other_methods_are_not_for_it()
    {
        using var response = await server.Client.DeleteAsync(Webhooks.Path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    private static string?[] WrongSignatures()
    {
        var right = Webhooks.Sign(Body);
        return [null, "", "sha256=", right[7..], right[..^1], right + "0", "sha1=" + right[7..], "SHA256=" + right[7..], "sha256=" + new string('0', 64), "sha256=" + new string('g', 64), Webhooks.Sign([.. Body, 32])];
    }

    [TestCaseSource(nameof(WrongSignatures))]
    public async Task Takes_nothing_without_the_right_signature(string? signature)
    {
        using var response = await Webhooks.PostAsync(server.Client, Body, signature);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(server.Turns.Effects, Is.Empty);
    }

    [Test]
    public async Task Reads_the_signature_in_upper_case_too()
    {
        using var response = await Webhooks.PostAsync(server.Client, Body, "sha256=" + Webhooks.Sign(Body)[7..].ToUpperInvariant());

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_signature_comes_before_the_reading()
    {
        using var response = await Webhooks.PostAsync(server.Client, "{"u8.ToArray(), Webhooks.Sign(Body));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Takes_a_batch_that_mixes_everything_each_conversation_in_the_order_it_was_written()
    {
        Assert.That(await PostAsync(Webhooks.Payload("mixed-batch")), Is.EqualTo(HttpStatusCode.OK));

        var texts = server.Turns.Effects.Where(message => message.Conversation.Id == "6280000001111").Select(message => (message.Content as MessageContent.Text)?.Value);
        Assert.That(texts, Is.EqualTo(new[] { "satu", "dua", "tiga", null }), "the last has no readable instant, and came last");
        Assert.That(server.Turns.Effects, Has.Count.EqualTo(5));
        Assert.That(Deliveries.Reports, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_message_that_comes_again_in_another_batch_has_no_second_effect()
    {
        await PostAsync(Webhooks.Batch(Webhooks.Text("satu", "m-1"), Webhooks.Text("dua", "m-2", from: "6280000002222")));
        await PostAsync(Webhooks.Batch(Webhooks.Text("dua", "m-2", from: "6280000002222"), Webhooks.Text("tiga", "m-3")));

        Assert.That(server.Turns.Effects, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_turn_that_fails_does_not_keep_the_others_from_being_taken()
    {
        var answer = server.Turns.Answer;
        server.Turns.Answer = message => message.Conversation.Id == Webhooks.Phone ? throw new InvalidOperationException() : answer(message);
        var batch = Webhooks.Batch(Webhooks.Text("satu", "m-1"), Webhooks.Text("dua", "m-2", from: "6280000002222"));

        Assert.That(await PostAsync(batch), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(server.Turns.Effects, Has.Count.EqualTo(1));

        server.Turns.Answer = answer;
        Assert.That(await PostAsync(batch), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Turns.Effects, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Statuses_that_cannot_be_kept_are_not_acknowledged()
    {
        Deliveries.IsAway = true;
        Assert.That(await PostAsync(Webhooks.Payload("statuses")), Is.EqualTo(HttpStatusCode.ServiceUnavailable));

        Deliveries.IsAway = false;
        Assert.That(await PostAsync(Webhooks.Payload("statuses")), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Deliveries.Reports, Has.Count.EqualTo(4));
    }

    [TestCase("{}")]
    [TestCase("""{"entry":null}""")]
    [TestCase("""{"entry":[{"changes":[{"field":"account_update","value":{}}]}]}""")]
    public async Task What_brings_nothing_for_the_bot_is_acknowledged(string body)
    {
        Assert.That(await PostAsync(body), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Turns.Effects, Is.Empty);
    }

    [Test]
    public async Task While_the_channel_is_off_there_is_nothing_at_its_address()
    {
        await using var off = await ChannelServer.StartAsync();
        using var posted = await Webhooks.PostAsync(off.Client, Body);
        using var asked = await off.Client.GetAsync(Webhooks.Path);

        Assert.That((posted.StatusCode, asked.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
    }
}

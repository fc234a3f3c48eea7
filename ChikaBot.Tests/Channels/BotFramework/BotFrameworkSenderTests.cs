using System.Text.Json;
using ChikaBot.Channels.BotFramework;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed class BotFrameworkSenderTests
{
    private readonly ManualClock clock = new();
    private readonly CountingTokens tokens = new();
    private ConnectorDouble connector = null!;
    private ServiceProvider services = null!;

    [SetUp]
    public async Task StartAsync()
    {
        connector = await ConnectorDouble.StartAsync();
        services = new ServiceCollection().AddLogging().AddBotFrameworkChannel(new ConfigurationBuilder().Build()).BuildServiceProvider();
        tokens.Fresh.Clear();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await connector.DisposeAsync();
        await services.DisposeAsync();
    }

    private async Task<SendVerdict> SendAsync(ConversationReference reference, Reply? reply = null, params string[] allowed)
    {
        var sender = new BotFrameworkSender(services.GetRequiredService<IHttpClientFactory>(), new ServiceUrlAllowList(allowed.Length == 0 ? ["127.0.0.1"] : allowed), tokens, clock);
        var json = JsonSerializer.SerializeToUtf8Bytes(reply ?? new Reply("Halo", [], null), ReplyJson.Default.Reply);
        return await sender.SendAsync(new OutboxMessage(1, reference.ToAddress("botframework"), json, 1), CancellationToken.None);
    }

    private ConversationReference Reference(string path = "", string conversation = "c", string? activity = "a") => new()
    {
        ServiceUrl = connector.Url + path,
        Conversation = new ConversationAccount { Id = conversation },
        ActivityId = activity,
        User = new ChannelAccount { Id = "user" },
        Bot = new ChannelAccount { Id = "bot" },
    };

    private async Task<SendVerdict> VerdictAsync(int status, string? retryAfter = null)
    {
        connector.Answer = context =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
            if (status is >= 300 and < 400) context.Response.Headers.Location = connector.Url + "/elsewhere";
            return Task.CompletedTask;
        };
        return await SendAsync(Reference());
    }

    [TestCase("", "c", "a", "/v3/conversations/c/activities/a")]
    [TestCase("/", "c", "a", "/v3/conversations/c/activities/a")]
    [TestCase("/_connector", "c", "a", "/_connector/v3/conversations/c/activities/a")]
    [TestCase("/_connector/", "c", null, "/_connector/v3/conversations/c/activities")]
    [TestCase("", "8e61|livechat", "a/b?c#d", "/v3/conversations/8e61%7Clivechat/activities/a%2Fb%3Fc%23d")]
    [TestCase("", "19:meeting@thread.v2;messageid=1", "ä b", "/v3/conversations/19%3Ameeting%40thread.v2%3Bmessageid%3D1/activities/%C3%A4%20b")]
    public async Task Posts_to_the_conversation_below_the_path_of_serviceUrl(string path, string conversation, string? activity, string target)
    {
        await SendAsync(Reference(path, conversation, activity));

        Assert.That(connector.Calls.Single().RawTarget, Is.EqualTo(target));
    }

    [Test]
    public async Task Sends_the_options_as_buttons_that_the_Emulator_shows()
    {
        await SendAsync(Reference(), new Reply("Pilih:\n1 Status\n2 Tagihan", [new ReplyOption("1", "Status"), new ReplyOption("2", "Tagihan")], "menu"));

        var body = connector.Calls.Single().Body.ToJsonString();
        Assert.That(body, Does.Contain("""
            "suggestedActions":{"to":["user"],"actions":[{"type":"imBack","title":"Status","value":"1"},{"type":"imBack","title":"Tagihan","value":"2"}]}
            """.Trim()));
        Assert.That(body, Does.Contain("\"channelData\":{\"prompt\":\"menu\"}").And.Contain("\"inputHint\":\"expectingInput\""));
    }

    [Test]
    public async Task Turns_the_sides_round_and_echoes_what_it_does_not_know()
    {
        var reference = ConversationReference.Of(JsonSerializer.Deserialize(Fakes.Payload.Text("BotFramework", "playground-message.json"), ActivityJson.Default.Activity)!);
        reference.ServiceUrl = connector.Url;
        await SendAsync(reference);

        var body = connector.Calls.Single().Body;
        Assert.That(body["recipient"]!.ToJsonString(), Is.EqualTo("""{"id":"user-id-0","name":"Alex Wilber","aadObjectId":"00000000-0000-0000-0000-0000000000020"}"""));
        Assert.That((string?)body["from"]!["name"], Is.EqualTo("Test Bot"));
        Assert.That((string?)body["conversation"]!["conversationType"], Is.EqualTo("personal"));
        Assert.That((string?)body["replyToId"], Is.EqualTo("152bb8cd-30f5-4334-a818-196c5ffe6e1b"));
        Assert.That((string?)body["locale"], Is.EqualTo("id-ID"));
        Assert.That((string?)body["textFormat"], Is.EqualTo("plain"));
    }

    [TestCase(200)]
    [TestCase(201)]
    [TestCase(202)]
    public async Task An_empty_answer_is_sent_as_well(int status) => Assert.That(await VerdictAsync(status), Is.EqualTo(new SendVerdict.Sent(null)));

    [TestCase("""{"id":"sent-1"}""", "sent-1")]
    [TestCase("{}", null)]
    [TestCase("OK", null)]
    [TestCase("""{"id":7}""", null)]
    public async Task Takes_the_id_where_there_is_one(string answer, string? id)
    {
        connector.Answer = context => context.Response.WriteAsync(answer);

        Assert.That(await SendAsync(Reference()), Is.EqualTo(new SendVerdict.Sent(id)));
    }

    [TestCase(408, "http-408")]
    [TestCase(500, "http-500")]
    [TestCase(502, "http-502")]
    [TestCase(503, "http-503")]
    public async Task Tries_again_what_may_pass(int status, string reason) => Assert.That(await VerdictAsync(status), Is.EqualTo(new SendVerdict.Retry(reason)));

    [TestCase(400, "http-400")]
    [TestCase(404, "http-404")]
    [TestCase(413, "http-413")]
    [TestCase(307, "http-307", Description = "a redirect is not followed")]
    public async Task Gives_up_what_cannot_pass(int status, string reason)
    {
        Assert.That(await VerdictAsync(status), Is.EqualTo(new SendVerdict.Rejected(reason)));
        Assert.That(connector.Calls, Has.Count.EqualTo(1));
    }

    [TestCase("7", 7)]
    [TestCase(null, 5)]
    [TestCase("999999", 3600)]
    [TestCase("Mon, 02 Mar 2026 02:15:30 GMT", 30)]
    [TestCase("Mon, 02 Mar 2026 02:14:30 GMT", 0)]
    public async Task Waits_as_long_as_it_is_told_to(string? retryAfter, int seconds) =>
        Assert.That(await VerdictAsync(429, retryAfter), Is.EqualTo(new SendVerdict.Throttled(TimeSpan.FromSeconds(seconds))));

    [TestCase(401)]
    [TestCase(403)]
    public async Task Tries_once_more_with_a_fresh_token(int status)
    {
        Assert.That(await VerdictAsync(status), Is.EqualTo(new SendVerdict.Rejected("unauthorized")));
        Assert.That(tokens.Fresh, Is.EqualTo(new[] { false, true }));
        Assert.That(connector.Calls.Select(call => call.Authorization), Is.EqualTo(new[] { "Bearer kept", "Bearer fresh" }));
    }

    [Test]
    public async Task Tries_again_when_nobody_answers()
    {
        var reference = Reference();
        await connector.DisposeAsync();

        Assert.That(await SendAsync(reference), Is.EqualTo(new SendVerdict.Retry("connection")));
    }

    [Test]
    public async Task Never_calls_a_host_that_is_not_on_the_list_any_more()
    {
        Assert.That(await SendAsync(Reference(), null, "localhost"), Is.EqualTo(new SendVerdict.Rejected("service-url")));
        Assert.That(connector.Calls, Is.Empty);
        Assert.That(tokens.Fresh, Is.Empty, "nor asks for a token");
    }

    private sealed class CountingTokens : IConnectorTokens
    {
        public List<bool> Fresh { get; } = [];

        public ValueTask<string?> GetAsync(bool fresh, CancellationToken cancellationToken)
        {
            Fresh.Add(fresh);
            return ValueTask.FromResult<string?>(fresh ? "fresh" : "kept");
        }
    }
}

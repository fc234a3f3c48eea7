using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ChikaBot.Channels.BotFramework;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed class BotFrameworkEndpointTests
{
    private ChannelServer server = null!;
    private ConnectorDouble connector = null!;

    [SetUp]
    public async Task StartAsync()
    {
        server = await ChannelServer.StartAsync();
        connector = await ConnectorDouble.StartAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await connector.DisposeAsync();
        await server.DisposeAsync();
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<HttpResponseMessage> PostAsync(JsonObject activity) => await server.Client.PostAsync("/api/messages", Json(activity.ToJsonString()));

    private JsonObject Activity(string file, string path = "")
    {
        var activity = Payload.Json("BotFramework", file);
        activity["serviceUrl"] = connector.Url + path;
        return activity;
    }

    [TestCase("emulator-message.json", "", "8e61c4b0-c4a2-11f0-9d6a-3b0f5a1d2c7e%7Clivechat")]
    [TestCase("playground-message.json", "/_connector", "d83474b7-753e-4ded-afb5-8346d5d6820d")]
    [TestCase("offline-directline-message.json", "", "cf6be6a0-2c23-435f-80f8-88e32afac288")]
    public async Task Answers_a_client_at_its_serviceUrl(string file, string path, string conversation)
    {
        var activity = Activity(file, path);
        using var response = await PostAsync(activity);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Turns.Verdicts.Single(), Is.InstanceOf<SendVerdict.Sent>());
        var call = connector.Calls.Single();
        Assert.That(call.RawTarget, Is.EqualTo($"{path}/v3/conversations/{conversation}/activities/{activity["id"]}"));
        Assert.That((string?)call.Body["text"], Is.EqualTo("Anda menulis halo"));
        Assert.That((string?)call.Body["from"]!["id"], Is.Not.Empty);
    }

    [Test]
    public async Task Names_the_conversation_by_channel_and_id_and_the_message_by_both_and_its_own()
    {
        using var response = await PostAsync(Activity("playground-message.json"));

        var message = server.Turns.Effects.Single();
        Assert.That(message.Conversation, Is.EqualTo(new ConversationKey("botframework", "emulator/d83474b7-753e-4ded-afb5-8346d5d6820d")));
        Assert.That(message.MessageId, Is.EqualTo("emulator/d83474b7-753e-4ded-afb5-8346d5d6820d/152bb8cd-30f5-4334-a818-196c5ffe6e1b"));
        Assert.That(message.Sender, Is.EqualTo(new SenderKey("botframework", "emulator/user-id-0")));
    }

    [Test]
    public async Task Each_activity_without_an_id_is_a_new_one()
    {
        var activity = Activity("offline-directline-message.json");
        activity.Remove("id");
        using var first = await PostAsync(activity);
        using var second = await PostAsync(activity);

        Assert.That(server.Turns.Effects.Select(message => message.MessageId).Distinct().Count(), Is.EqualTo(2));
        Assert.That(connector.Calls.First().RawTarget, Does.EndWith("/activities"), "sent, since there is nothing to reply to");
    }

    [Test]
    public async Task Expected_replies_come_back_in_the_response_and_not_by_the_outbox()
    {
        server.Turns.Answer = _ => [new Reply("Satu", [], null), new Reply("Pilih", [new ReplyOption("1", "Status")], "menu")];
        var activity = Activity("emulator-message.json");
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(activity);
        var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(replies.Select(reply => (string?)reply!["text"]), Is.EqualTo(new[] { "Satu", "Pilih" }));
        Assert.That((string?)replies[1]!["suggestedActions"]!["actions"]![0]!["value"], Is.EqualTo("1"));
        Assert.That(server.Turns.Addresses.Single(), Is.Null);
        Assert.That(connector.Calls, Is.Empty);
    }

    [TestCase("emulator-conversation-update.json", 1)]
    [TestCase("offline-directline-conversation-update.json", 0)]
    public async Task Greets_when_somebody_has_joined(string file, int greetings)
    {
        using var response = await PostAsync(Activity(file));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Turns.Effects.Count(message => message.Content is MessageContent.Joined), Is.EqualTo(greetings));
    }

    [TestCase("typing", "")]
    [TestCase("endOfConversation", "")]
    [TestCase("messageReaction", "")]
    [TestCase("installationUpdate", "")]
    [TestCase("event", "")]
    [TestCase("somethingNew", "")]
    [TestCase("invoke", "{}")]
    public async Task Other_types_are_acknowledged_without_a_turn(string type, string body)
    {
        using var response = await server.Client.PostAsync("/api/messages", Json($$"""{"type":"{{type}}"}"""));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(body));
        Assert.That(server.Turns.Effects, Is.Empty);
    }

    [Test]
    public async Task The_Playground_may_probe_with_HEAD()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/messages");
        using var response = await server.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("GET")]
    [TestCase("PUT")]
    [TestCase("DELETE")]
    [TestCase("OPTIONS")]
    public async Task Other_methods_are_refused_with_those_that_are_not(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await server.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(response.Content.Headers.Allow, Is.EquivalentTo(new[] { "POST", "HEAD" }));
    }

    [TestCase("conversation", "{}")]
    [TestCase("conversation", """{"id":""}""")]
    [TestCase("conversation", """{"id":".."}""")]
    [TestCase("id", "\"..\"")]
    [TestCase("serviceUrl", "null")]
    public async Task What_cannot_be_answered_is_refused(string property, string value)
    {
        var activity = Activity("emulator-message.json");
        activity[property] = JsonNode.Parse(value);
        using var response = await PostAsync(activity);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(server.Turns.Effects, Is.Empty);
    }

    [Test]
    public async Task An_endless_id_is_refused()
    {
        var activity = Activity("emulator-message.json");
        activity["conversation"] = new JsonObject { ["id"] = new string('a', 1001) };
        using var response = await PostAsync(activity);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("expectReplies")]
    [TestCase(null)]
    public async Task A_host_that_is_not_on_the_list_is_refused_and_never_called(string? deliveryMode)
    {
        var activity = Activity("emulator-message.json");
        // The same server under a name that the list does not have: it would answer if it were called.
        activity["serviceUrl"] = connector.Url.Replace("127.0.0.1", "127.0.0.2", StringComparison.Ordinal);
        activity["deliveryMode"] = deliveryMode;
        using var response = await PostAsync(activity);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(connector.Calls, Is.Empty);
        Assert.That(server.Turns.Effects, Is.Empty);
    }

    private static Task<ChannelServer> StartSecuredAsync(SigningAuthority authority) => ChannelServer.StartAsync(
        new Dictionary<string, string?> { ["Chika:BotFramework:AppId"] = SigningAuthority.AppId, ["Chika:BotFramework:AppPassword"] = "secret" },
        services => services.AddSingleton<IOpenIdDocuments>(authority));

    [Test]
    public async Task A_token_that_cannot_be_checked_now_may_come_again()
    {
        var authority = new SigningAuthority { IsAway = true };
        await using var secured = await StartSecuredAsync(authority);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json(Payload.Text("BotFramework", "playground-message.json")) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", authority.Mint(TimeProvider.System.GetUtcNow()));
        using var response = await secured.Client.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(secured.Turns.Effects, Is.Empty);
    }

    [Test]
    public async Task With_an_app_id_only_a_valid_token_for_this_serviceUrl_gets_in()
    {
        var authority = new SigningAuthority();
        await using var secured = await StartSecuredAsync(authority);
        var now = TimeProvider.System.GetUtcNow();

        async Task<HttpStatusCode> StatusAsync(string? token, string serviceUrl = SigningAuthority.ServiceUrl)
        {
            var activity = Payload.Json("BotFramework", "playground-message.json");
            (activity["serviceUrl"], activity["deliveryMode"]) = (serviceUrl, "expectReplies");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json(activity.ToJsonString()) };
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await secured.Client.SendAsync(request);
            return response.StatusCode;
        }

        Assert.That(await StatusAsync(null), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(authority.Mint(now)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(authority.Mint(now), "https://smba.trafficmanager.net/emea/"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(authority.Mint(now.AddHours(-2))), Is.EqualTo(HttpStatusCode.Unauthorized), "expired");
        Assert.That(secured.Turns.Effects, Has.Count.EqualTo(1));
        Assert.That(secured.Logs.Text, Does.Not.Contain(authority.Mint(now).Split('.')[1]), "no token in a log");
    }
}

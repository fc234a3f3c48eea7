using System.Net;
using ChikaBot.Dialogs.Engine;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

internal sealed class WhatsAppCloudContractTests : ChannelContract
{
    protected override IReadOnlyList<string> Secrets => [Webhooks.Phone, Webhooks.UserId, Webhooks.Secret, Webhooks.AccessToken, Webhooks.VerifyToken];

    protected override Dictionary<string, string?> Settings => Webhooks.Settings();

    protected override IReadOnlyList<string> MalformedBodies => ["", "{", "null", "[]", "7", "\"halo\"", "{} {}", """{"entry":[],}""", new string('[', 1000)];

    protected override string TooLargeBody => $$"""{"object":"{{new string('a', 3 * 1024 * 1024)}}"}""";

    /// <summary>Meta repeats on anything but 200, and 503 says why.</summary>
    protected override HttpStatusCode FailureStatus => HttpStatusCode.ServiceUnavailable;

    [Test]
    public async Task Nothing_that_identifies_reaches_a_log_on_the_side_ways_either()
    {
        using var forged = await Webhooks.PostAsync(Server.Client, [1, 2, 3], $"sha256={Webhooks.Secret}");
        using var verified = await Server.Client.GetAsync($"{Webhooks.Path}?hub.mode=subscribe&hub.verify_token={Webhooks.VerifyToken}&hub.challenge=7");
        using var statuses = await PostRawAsync(Webhooks.Payload("statuses"));

        Assert.That(Server.Turns.Verdicts, Is.Empty);
        Assert.That(Server.Logs.Text, Does.Contain("A webhook was refused").And.Contain("1 sent messages were not delivered: error 131047"));
        foreach (var secret in Secrets) Assert.That(Server.Logs.Text, Does.Not.Contain(secret));
    }

    [Test]
    public async Task A_press_reaches_the_engine_as_a_press()
    {
        using var response = await PostRawAsync(Webhooks.Payload("list-reply"));

        Assert.That(Server.Turns.Effects.Single().Content, Is.EqualTo(new MessageContent.OptionPress("10", "t13")));
    }

    protected override Task<HttpResponseMessage> PostTextAsync(string text, string id) => PostRawAsync(Webhooks.Batch(Webhooks.Text(text, id)));

    protected override Task<HttpResponseMessage> PostImageAsync(string id) =>
        PostRawAsync(Webhooks.Batch($$"""{"from":"{{Webhooks.Phone}}","id":"{{id}}","timestamp":"1772676000","type":"image","image":{"mime_type":"image/jpeg","id":"1"} }"""));

    protected override Task<HttpResponseMessage> PostRawAsync(string body) => Webhooks.PostAsync(Server.Client, body);
}

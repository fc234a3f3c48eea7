using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Tests.Channels.Fakes;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.DirectLine;

internal sealed class DirectLineEndpointTests
{
    private const string Root = "/v3/directline";

    private ChannelServer server = null!;
    private DirectLineClient chat = null!;

    [SetUp]
    public async Task StartAsync()
    {
        server = await ChannelServer.StartAsync();
        chat = await DirectLineClient.OpenAsync(server.Client);
    }

    [TearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    private async Task<JsonObject> JsonAsync(HttpMethod method, string path, string? token, HttpStatusCode expected)
    {
        using var response = await chat.SendAsync(method, path, token);
        Assert.That(response.StatusCode, Is.EqualTo(expected));
        return await DirectLineClient.JsonOfAsync(response);
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, string? token)
    {
        using var response = await chat.SendAsync(method, path, token);
        return response.StatusCode;
    }

    [Test]
    public async Task Opens_a_conversation_without_a_secret()
    {
        var opened = await JsonAsync(HttpMethod.Post, $"{Root}/conversations", null, HttpStatusCode.Created);

        Assert.That((string?)opened["conversationId"], Has.Length.EqualTo(22).And.Not.EqualTo(chat.Conversation));
        Assert.That((int)opened["expires_in"]!, Is.EqualTo(3600));
        Assert.That((string?)opened["streamUrl"], Does.StartWith($"ws://127.0.0.1:{server.Address.Port}{Root}/conversations/{opened["conversationId"]}/stream?"));
    }

    [TestCase("undefined")]
    [TestCase("any-secret")]
    public async Task Opens_a_conversation_whatever_secret_is_named(string secret) =>
        Assert.That(await StatusAsync(HttpMethod.Post, $"{Root}/conversations", secret), Is.EqualTo(HttpStatusCode.Created));

    [Test]
    public async Task A_generated_token_opens_its_own_conversation()
    {
        var generated = await JsonAsync(HttpMethod.Post, $"{Root}/tokens/generate", null, HttpStatusCode.OK);
        var opened = await JsonAsync(HttpMethod.Post, $"{Root}/conversations", (string)generated["token"]!, HttpStatusCode.Created);

        Assert.That((string?)opened["conversationId"], Is.EqualTo((string?)generated["conversationId"]));
    }

    [Test]
    public async Task A_token_is_refreshed_for_the_same_conversation()
    {
        var refreshed = await JsonAsync(HttpMethod.Post, $"{Root}/tokens/refresh", chat.Token, HttpStatusCode.OK);

        Assert.That((string?)refreshed["conversationId"], Is.EqualTo(chat.Conversation));
        Assert.That(await StatusAsync(HttpMethod.Get, $"{Root}/conversations/{chat.Conversation}/activities", (string?)refreshed["token"]), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(HttpMethod.Post, $"{Root}/tokens/refresh", null), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(HttpMethod.Post, $"{Root}/tokens/refresh", "v1.a.b.c"), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("")]
    [TestCase("/activities")]
    [TestCase("/stream")]
    public async Task A_conversation_is_its_tokens_alone(string path)
    {
        var other = await DirectLineClient.OpenAsync(server.Client);

        Assert.That(await StatusAsync(HttpMethod.Get, $"{Root}/conversations/{other.Conversation}{path}", chat.Token), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await StatusAsync(HttpMethod.Get, $"{Root}/conversations/{chat.Conversation}{path}", null), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(HttpMethod.Get, $"{Root}/conversations/{chat.Conversation}{path}", chat.Token + "A"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await StatusAsync(HttpMethod.Get, $"{Root}/conversations/unknown{path}", chat.Token), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("/activities")]
    [TestCase("/upload")]
    public async Task Nobody_posts_into_anothers_conversation(string path)
    {
        var other = await DirectLineClient.OpenAsync(server.Client);

        Assert.That(await StatusAsync(HttpMethod.Post, $"{Root}/conversations/{other.Conversation}{path}", chat.Token), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(server.Turns.Effects, Is.Empty);
    }

    [Test]
    public async Task Reads_back_what_was_said_from_the_watermark_on()
    {
        server.Turns.Answer = _ => [new Reply("Pilih", [new ReplyOption("1", "Status")], "menu")];
        using var posted = await chat.PostAsync(Payload.Text("DirectLine", "webchat-message.json"));
        var id = (string?)(await DirectLineClient.JsonOfAsync(posted))["id"];

        var all = await JsonAsync(HttpMethod.Get, $"{Root}/conversations/{chat.Conversation}/activities?watermark=", chat.Token, HttpStatusCode.OK);
        var (user, bot) = (all["activities"]![0]!, all["activities"]![1]!);
        Assert.That((string?)user["id"], Is.EqualTo(id));
        Assert.That((string?)user["text"], Is.EqualTo("halo"));
        Assert.That((string?)user["channelData"]!["clientActivityID"], Is.EqualTo("8p2fxb0c1zk"), "by which the client knows its own");
        Assert.That((string?)user["from"]!["id"], Is.EqualTo("r_9f0a1c6e"));
        Assert.That(user["localTimezone"], Is.Null, "nothing that no client looks at");
        Assert.That((string?)user["channelId"], Is.EqualTo("directline"));
        Assert.That((string?)bot["replyToId"], Is.EqualTo(id));
        Assert.That((string?)bot["suggestedActions"]!["actions"]![0]!["title"], Is.EqualTo("Status"));
        Assert.That((string?)bot["channelData"]!["prompt"], Is.EqualTo("menu"));
        Assert.That((string?)bot["timestamp"], Is.Not.Empty);
        Assert.That((string?)all["watermark"], Is.EqualTo("2"));

        var rest = await JsonAsync(HttpMethod.Get, $"{Root}/conversations/{chat.Conversation}/activities?watermark=1", chat.Token, HttpStatusCode.OK);
        Assert.That(rest["activities"]!.AsArray().Select(activity => (string?)activity!["id"]), Is.EqualTo(new[] { (string?)bot["id"] }));

        var nothing = await JsonAsync(HttpMethod.Get, $"{Root}/conversations/{chat.Conversation}/activities?watermark=2", chat.Token, HttpStatusCode.OK);
        Assert.That(nothing["activities"]!.AsArray(), Is.Empty);
        Assert.That((string?)nothing["watermark"], Is.EqualTo("2"));
    }

    [TestCase("""{"type":"event","name":"zzz","value":"x"}""")]
    [TestCase("""{"type":"typing"}""")]
    [TestCase("""{"type":"zzz","text":"halo"}""")]
    public async Task What_asks_for_no_turn_is_not_kept(string activity)
    {
        using var posted = await chat.PostAsync(activity);

        Assert.That(posted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await KeptAsync(), Is.Empty);
    }

    [Test]
    public async Task What_is_kept_of_a_message_has_a_size()
    {
        string Long(int length) => string.Concat(Enumerable.Repeat("😀", length / 2));
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["text"] = "x" + Long(6000),
            ["extra"] = Long(100),
            ["from"] = new JsonObject { ["id"] = Long(200), ["more"] = Long(100) },
            ["channelData"] = new JsonObject { ["clientActivityID"] = "c-1", ["prompt"] = Long(200), ["more"] = Long(100) },
            ["value"] = new JsonObject { ["more"] = Long(100) },
            ["attachments"] = new JsonArray([.. Enumerable.Range(0, 50).Select(_ => new JsonObject { ["contentType"] = "image/png", ["thumbnailUrl"] = Long(10) })]),
        };
        var options = new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var posted = await chat.PostAsync(activity.ToJsonString(options));
        var kept = (await KeptAsync())[0]!.AsObject();

        Assert.That((string?)kept["text"], Is.EqualTo("x" + Long(4094)), "and no half of a character");
        Assert.That((string?)kept["from"]!["id"], Has.Length.EqualTo(128));
        Assert.That((string?)kept["channelData"]!["clientActivityID"], Is.EqualTo("c-1"));
        Assert.That(kept["attachments"]!.AsArray(), Has.Count.EqualTo(10));
        Assert.That(kept.ToJsonString(options), Does.Not.Contain("more").And.Not.Contain("extra").And.Not.Contain("thumbnailUrl"));
        Assert.That(server.Turns.Addresses.Single()!.Json.Length, Is.LessThan(3000), "the address that is kept with each answer");
    }

    [Test]
    public async Task An_activity_has_at_most_64_KiB()
    {
        using var fits = await chat.PostTextAsync(new string('a', 63 * 1024), "c-1");
        using var large = await chat.PostTextAsync(new string('a', 64 * 1024), "c-2");

        Assert.That((fits.StatusCode, large.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge)));
    }

    private async Task<JsonArray> KeptAsync()
    {
        using var read = await chat.ReadAsync();
        return (await DirectLineClient.JsonOfAsync(read))["activities"]!.AsArray();
    }

    [TestCase("abc")]
    [TestCase("-1")]
    [TestCase("99999999999999999999")]
    public async Task A_watermark_that_is_not_ours_is_refused(string watermark)
    {
        Assert.That(await StatusAsync(HttpMethod.Get, $"{Root}/conversations/{chat.Conversation}/activities?watermark={watermark}", chat.Token), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await StatusAsync(HttpMethod.Get, $"{Root}/conversations/{chat.Conversation}?watermark={watermark}", chat.Token), Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_repeated_post_is_said_once()
    {
        using var first = await chat.PostTextAsync("halo", "c-1");
        using var second = await chat.PostTextAsync("halo", "c-1");
        using var read = await chat.ReadAsync();

        Assert.That((await DirectLineClient.JsonOfAsync(read))["activities"]!.AsArray(), Has.Count.EqualTo(2), "the user's and the bot's");
    }

    [Test]
    public async Task Greets_once_however_often_somebody_joins()
    {
        using var joined = await chat.PostAsync(Payload.Text("DirectLine", "webchat-join.json"));
        using var again = await chat.PostAsync("""{"type":"event","name":"webchat/join"}""");
        using var updated = await chat.PostAsync("""{"type":"conversationUpdate","membersAdded":[{"id":"user"}]}""");

        Assert.That(updated.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Turns.Effects.Select(message => message.Content), Is.EqualTo(new[] { new MessageContent.Joined() }));
    }

    [Test]
    public async Task The_sender_is_the_conversation_whatever_name_a_message_bears()
    {
        using var first = await chat.PostAsync("""{"type":"message","text":"a","from":{"id":"one"}}""");
        using var second = await chat.PostAsync("""{"type":"message","text":"b","from":{"id":"two"}}""");

        Assert.That(server.Turns.Effects.Select(message => message.Sender).Distinct(), Is.EqualTo(new[] { new SenderKey("directline", chat.Conversation) }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_uploaded_picture_is_told_to_the_engine_and_not_kept(bool withActivity)
    {
        using var form = new MultipartFormDataContent("boundary");
        if (withActivity)
        {
            var activity = new StringContent("""{"type":"message","from":{"id":"u"},"attachments":[{"contentType":"image/png","name":"ktp.png"}]}""", Encoding.UTF8);
            activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
            form.Add(activity, "activity", "blob");
        }

        var picture = new ByteArrayContent(Encoding.UTF8.GetBytes("picture's bytes"));
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(picture, "file", "ktp.png");
        using var response = await chat.SendAsync(HttpMethod.Post, $"{Root}/conversations/{chat.Conversation}/upload?userId=u", form);
        using var read = await chat.ReadAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Turns.Effects.Single().Content, Is.EqualTo(new MessageContent.NotText(NotTextKind.Image)));
        Assert.That(await read.Content.ReadAsStringAsync(), Does.Contain("image/png").And.Not.Contain("picture's bytes"));
    }

    [TestCase("text/plain", "halo")]
    [TestCase("multipart/form-data", "--x--")]
    [TestCase("multipart/form-data; boundary=x", "--x--\r\n")]
    [TestCase("multipart/form-data; boundary=x", "halo")]
    public async Task An_upload_that_is_no_form_is_refused(string contentType, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await chat.SendAsync(HttpMethod.Post, $"{Root}/conversations/{chat.Conversation}/upload", content);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Other_origins_may_ask()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, $"{Root}/conversations/{chat.Conversation}/activities");
        preflight.Headers.Add("Origin", "https://chat.example.org");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
        using var answer = await server.Client.SendAsync(preflight);
        using var read = await chat.ReadAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Headers"), Is.EqualTo(new[] { "authorization,content-type,x-ms-bot-agent" }));
        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Methods").Single(), Does.Contain("POST"));
        foreach (var response in new[] { answer, read }) Assert.That(response.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
    }

    [Test]
    public async Task Reading_while_the_log_is_away_may_be_tried_again()
    {
        server.ActivityLog.IsAway = true;
        using var read = await chat.ReadAsync();
        using var posted = await chat.PostTextAsync("halo", "c-1");

        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(posted.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(server.Turns.Effects, Is.Empty);
    }

    [Test]
    public async Task There_is_nothing_else_below_the_root() =>
        Assert.That(await StatusAsync(HttpMethod.Get, $"{Root}/session/getsessionid", chat.Token), Is.EqualTo(HttpStatusCode.NotFound));
}

using System.Net;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Tests.Channels.Fakes;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels;

/// <summary>What every channel holds, whatever its protocol.</summary>
internal abstract class ChannelContract
{
    protected const string SecretText = "NIK saya 9901011501900001, Siti Aminah";

    protected ChannelServer Server { get; private set; } = null!;

    /// <summary>Whatever must not be found in a log: user ids, tokens.</summary>
    protected abstract IReadOnlyList<string> Secrets { get; }

    /// <summary>What switches the channel on.</summary>
    protected virtual Dictionary<string, string?> Settings => [];

    /// <summary>Bodies that bring no message of the channel, posted as authentic as any other.</summary>
    protected virtual IReadOnlyList<string> MalformedBodies =>
    [
        "", "{", "null", "[]", """{"text":"halo"}""", """{"type":"message","text":7}""", """{"type":"message"} {"type":"message"}""",
        """{"type":"message","text":"halo","conversation":{"id":"c"},"serviceUrl":"http://localhost:1","channelData":{"prompt":"\ud800"}}""",
    ];

    protected virtual string TooLargeBody => $$"""{"type":"message","text":"{{new string('a', 1024 * 1024)}}"}""";

    /// <summary>The answer when a turn fails in a way that nobody foresaw.</summary>
    protected virtual HttpStatusCode FailureStatus => HttpStatusCode.InternalServerError;

    [SetUp]
    public async Task StartAsync()
    {
        Server = await ChannelServer.StartAsync(Settings);
        await PrepareAsync();
    }

    [TearDown]
    public async Task StopAsync() => await Server.DisposeAsync();

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>A text message with the channel's id of it.</summary>
    protected abstract Task<HttpResponseMessage> PostTextAsync(string text, string id);

    /// <summary>A picture without a word.</summary>
    protected abstract Task<HttpResponseMessage> PostImageAsync(string id);

    /// <summary>A body as it is.</summary>
    protected abstract Task<HttpResponseMessage> PostRawAsync(string body);

    [Test]
    public async Task Acknowledges_only_after_the_commit()
    {
        var commit = new TaskCompletionSource();
        Server.Turns.Commit = commit.Task;
        var posting = PostTextAsync("halo", "m-1");
        await Server.Turns.Entered.Task;

        var early = await Task.WhenAny(posting, Task.Delay(TimeSpan.FromMilliseconds(200)));
        Assert.That(early, Is.Not.SameAs(posting), "answered before the commit");
        commit.SetResult();

        using var response = await posting;
        Assert.That(response.IsSuccessStatusCode, Is.True);
    }

    [Test]
    public async Task Answers_503_while_the_store_is_away()
    {
        Server.Turns.StoreIsAway = true;
        using var refused = await PostTextAsync("halo", "m-1");
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));

        Server.Turns.StoreIsAway = false;
        using var taken = await PostTextAsync("halo", "m-1");
        Assert.That(taken.IsSuccessStatusCode, Is.True, "the same message again");
    }

    [Test]
    public async Task The_same_id_twice_has_one_effect_and_the_same_answer()
    {
        using var first = await PostTextAsync("halo", "m-1");
        using var second = await PostTextAsync("halo", "m-1");

        Assert.That(Server.Turns.Effects, Has.Count.EqualTo(1));
        Assert.That(second.StatusCode, Is.EqualTo(first.StatusCode));
        Assert.That(await second.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
    }

    [Test]
    public async Task Two_ids_have_two_effects_in_one_conversation()
    {
        using var first = await PostTextAsync("halo", "m-1");
        using var second = await PostTextAsync("halo", "m-2");

        Assert.That(Server.Turns.Effects, Has.Count.EqualTo(2));
        Assert.That(Server.Turns.Effects[0].Conversation, Is.EqualTo(Server.Turns.Effects[1].Conversation));
    }

    [Test]
    public async Task A_picture_without_text_reaches_the_engine_as_a_picture()
    {
        using var response = await PostImageAsync("m-1");

        Assert.That(response.IsSuccessStatusCode, Is.True);
        Assert.That(Server.Turns.Effects.Single().Content, Is.EqualTo(new MessageContent.NotText(NotTextKind.Image)));
    }

    [Test]
    public async Task A_body_that_is_nothing_of_the_channel_is_answered_with_400()
    {
        foreach (var body in MalformedBodies)
        {
            using var response = await PostRawAsync(body);

            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), body);
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("\"error\""), body);
        }

        Assert.That(Server.Turns.Effects, Is.Empty);
    }

    [Test]
    public async Task A_body_over_the_limit_is_answered_with_413()
    {
        using var response = await PostRawAsync(TooLargeBody);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Nothing_that_identifies_reaches_a_log()
    {
        using var taken = await PostTextAsync(SecretText, "m-1");
        Server.Turns.Answer = message => throw new InvalidOperationException($"cannot read {((MessageContent.Text)message.Content).Value}");
        using var failed = await PostTextAsync(SecretText, "m-2");
        using var malformed = await PostRawAsync($"{{\"type\":\"message\",\"text\":\"{SecretText}");

        Assert.That(failed.StatusCode, Is.EqualTo(FailureStatus));
        Assert.That(Server.Logs.Text, Does.Contain("A turn failed: InvalidOperationException"), "the failure itself is logged");
        foreach (var secret in Secrets.Concat(["9901011501900001", "Siti", SecretText])) Assert.That(Server.Logs.Text, Does.Not.Contain(secret));
        Assert.That(await failed.Content.ReadAsStringAsync(), Does.Not.Contain("Siti"));
        Assert.That(await malformed.Content.ReadAsStringAsync(), Does.Not.Contain("Siti"));
    }
}

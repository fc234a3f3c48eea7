using System.Text.Json;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Tests.Scripts.Demo;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

public sealed class UrlDriverTests
{
    private static readonly ServerPromises None = new(false, false);
    private DemoServer _server = null!;

    [SetUp]
    public async Task Start_a_server() => _server = await DemoServer.StartAsync();

    [TearDown]
    public async Task Stop_it() => await _server.DisposeAsync();

    [Test]
    public async Task A_talk_goes_the_same_way_over_HTTP()
    {
        var result = await PlayAsync("""
            user=Ani,Budi
            bot: Halo! {{any}}
            [Options=1:Ambil nomor|2:Cari peserta]
            Ani: [Press=1]
            bot: Nomor antrean Anda: {{n:A-\d+}}
            bot: {{any}}
            [Resend]
            Ani: [Press=2 of=3]
            bot: Ketik NIK {{any}}
            Budi: ulang {{n}} 🙏
            bot: {{n}} 🙏
            Ani: [Press=1 of=4]
            bot: Pilihan itu dari pertanyaan lama.
            Ani: diam
            bot: [NoReply]
            Ani: [Location]
            bot: Maaf, Location belum bisa kami baca.
            Ani: [Image]
            bot: Maaf, Image belum bisa kami baca.
            """);
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    [Test]
    public async Task Two_runs_are_two_conversations()
    {
        const string script = "user: 2\nbot: {{any}}\nuser: 12\nbot: NIK terdiri dari 16 angka.\nuser: 2\nbot: {{any}}\n";
        await PlayAsync(script);
        Assert.That((await PlayAsync(script)).Verdict, Is.EqualTo(ScriptVerdict.Passed));
    }

    [Test]
    public async Task A_wrong_label_fails_over_HTTP_too() =>
        Assert.That((await PlayAsync("user: halo\nbot: {{any}}\n[Options=1:Salah|2:Cari peserta]\n")).Verdict, Is.EqualTo(ScriptVerdict.Failed));

    [Test]
    public async Task A_server_that_breaks_fails_the_script()
    {
        var result = await PlayAsync("user: rusak\nbot: {{any}}\n");
        Assert.That(result.Failures.Single().Sentence, Does.Contain("the server answered 500"));
    }

    [Test]
    public async Task A_server_that_is_not_there_fails_the_script()
    {
        await _server.DisposeAsync();
        Assert.That((await PlayAsync("user: jam\nbot: {{any}}\n")).Failures.Single().Sentence, Does.Contain("the server cannot be reached"));
    }

    [TestCase("participants=$FILE\nuser: a\nbot: x", "participants=")]
    [TestCase("samples=on\nuser: a\nbot: x", "--assume-samples")]
    [TestCase("clock=2026-03-05T09:00:00+07:00\nuser: a\nbot: x", "--assume-clock")]
    [TestCase("user: a\nbot: x\n[Clock+=1h]", "talk.chat:3: [Clock]")]
    [TestCase("user: a\nbot: x\n[Restart]", "talk.chat:3: [Restart]")]
    [TestCase("user: a\nbot: x\n[StoreDown]", "talk.chat:3: [StoreDown]")]
    public async Task What_cannot_be_done_from_outside_is_skipped_with_the_reason(string script, string reason)
    {
        var result = await PlayAsync(script.Replace("$FILE", Repository.Path("ChikaBot.sln"), StringComparison.Ordinal));
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Skipped));
        Assert.That(result.Reason, Does.Contain(reason));
    }

    [Test]
    public async Task A_clock_and_samples_that_the_server_has_are_no_hindrance()
    {
        var result = await PlayAsync("samples=on\nclock=2026-03-05T09:00:00+07:00\nuser: ulang a\nbot: a", new ServerPromises(true, true));
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    [Test]
    public void Activities_that_are_no_messages_are_passed_over_and_attachments_told_by_kind()
    {
        var replies = ActivityReader.Replies("""
            {"activities":[{"type":"typing"},{"type":"message","text":"a","suggestedActions":{"actions":[{"type":"imBack","title":"Ya","value":"1"}]},
            "channelData":{"prompt":"p"},"attachments":[{"contentType":"image/jpeg"},{"contentType":"application/pdf"}]},{"type":"message"}]}
            """u8.ToArray());
        Assert.That(replies.Select(reply => reply.Text), Is.EqualTo(new[] { "a", "" }));
        Assert.That(replies[0].Options, Is.EqualTo(new[] { new ReplyOption("1", "Ya") }));
        Assert.That(replies[0].Prompt, Is.EqualTo("p"));
        Assert.That(replies[0].Attachments, Is.EqualTo(new[] { NotTextKind.Image, NotTextKind.Document }));
    }

    [TestCase("{}")]
    [TestCase("<html>")]
    [TestCase("[1]")]
    public void An_answer_that_is_no_list_of_activities_is_refused(string body) =>
        Assert.That(() => ActivityReader.Replies(System.Text.Encoding.UTF8.GetBytes(body)), Throws.TypeOf<ChatDriverException>());

    [Test]
    public void An_activity_says_who_writes_where_and_asks_for_the_replies()
    {
        using var json = JsonDocument.Parse(ActivityWriter.Write(new ChatMessage("Ani", "m1", new MessageContent.OptionPress("2", "p7")), "c1"));
        var root = json.RootElement;
        Assert.That(root.GetProperty("deliveryMode").GetString(), Is.EqualTo("expectReplies"));
        Assert.That(root.GetProperty("channelId").GetString(), Is.EqualTo("emulator"));
        Assert.That(root.GetProperty("conversation").GetProperty("id").GetString(), Is.EqualTo("c1"));
        Assert.That(root.GetProperty("text").GetString(), Is.EqualTo("2"));
        Assert.That(root.GetProperty("channelData").GetProperty("prompt").GetString(), Is.EqualTo("p7"));
    }

    private async Task<ScriptResult> PlayAsync(string script, ServerPromises? promises = null)
    {
        using var http = new HttpClient();
        await using var driver = new UrlDriver(http, _server.Url, promises ?? None);
        return await new ScriptRunner(TimeProvider.System).PlayAsync(ScriptParser.Parse("talk.chat", script), driver, false, CancellationToken.None);
    }
}

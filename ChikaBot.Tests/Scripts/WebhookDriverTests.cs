using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Simulator;
using ChikaBot.Tests.Scripts.Demo;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

public sealed class WebhookDriverTests
{
    private static readonly WebhookWaits Waits = new(TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(20));
    private DemoGateway _gateway = null!;
    private GraphDouble _double = null!;

    [SetUp]
    public async Task Start_a_server_and_a_double()
    {
        _gateway = await DemoGateway.StartAsync();
        _double = await _gateway.ConnectAsync();
    }

    [TearDown]
    public async Task Stop_them()
    {
        await _double.DisposeAsync();
        await _gateway.DisposeAsync();
    }

    [Test]
    public async Task A_talk_goes_the_same_way_over_signed_webhooks()
    {
        var result = await PlayAsync("""
            user=Ani,Budi
            Ani: halo
            bot: Halo! {{any}}
            [Options=1:Ambil nomor|2:Cari peserta]
            Ani: [Press=1]
            bot: Nomor antrean Anda: {{n:A-\d+}}
            bot: {{any}}
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
            Ani: [Contact]
            bot: Maaf, Contact belum bisa kami baca.
            Ani: [Unknown]
            bot: Maaf, Unknown belum bisa kami baca.
            Ani: [Empty]
            bot: Halo! {{any}}
            Ani: [Sticker]
            bot: Maaf, Sticker belum bisa kami baca.
            """);
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    [Test]
    public async Task A_repeated_message_must_bring_nothing()
    {
        var result = await PlayAsync("user: 1\nbot: {{any}}\nbot: {{any}}\n[Resend]\nuser: 1\nbot: Nomor antrean Anda: A-002\nbot: {{any}}\n");
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    [Test]
    public async Task A_repeated_message_that_is_answered_again_fails()
    {
        _gateway.AnswersRepeats = true;
        var result = await PlayAsync("user: ulang a\nbot: a\n[Resend]\n");
        Assert.That(result.Failures.Single().Sentence, Is.EqualTo("the repeated message was answered"), Play.Explain(result));
    }

    [Test]
    public async Task A_reply_too_many_fails()
    {
        _gateway.HasAfterthoughts = true;
        var result = await PlayAsync("user: ulang a\nbot: a\n");
        Assert.That(result.Failures.Single().Sentence, Is.EqualTo("the bot said something that the script does not expect"));
    }

    [Test]
    public async Task A_reply_that_does_not_come_fails()
    {
        var result = await PlayAsync("user: ulang a\nbot: a\nbot: b\n", Waits with { Patience = TimeSpan.FromMilliseconds(600) });
        Assert.That(result.Failures.Single().Sentence, Is.EqualTo("the bot did not say this"));
    }

    [Test]
    public async Task Two_messages_at_once_may_be_served_in_either_order()
    {
        var result = await PlayAsync("[Together]\nuser: ulang satu\nuser: ulang dua\nbot: satu\nbot: dua\n[Together]\nuser: ulang a\nuser: ulang b\nbot: b\nbot: a\n");
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    [Test]
    public async Task Two_messages_in_the_opposite_order_arrive_so()
    {
        var result = await PlayAsync("[Swap]\nuser: ulang pertama\nuser: ulang kedua\nbot: kedua\nbot: pertama\n");
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
    }

    [Test]
    public async Task A_server_that_refuses_fails_the_script()
    {
        _gateway.Refuses = 503;
        Assert.That((await PlayAsync("user: halo\nbot: {{any}}\n")).Failures.Single().Sentence, Does.Contain("the server answered 503"));
    }

    [Test]
    public async Task A_server_that_is_not_there_fails_the_script()
    {
        await _gateway.DisposeAsync();
        Assert.That((await PlayAsync("user: halo\nbot: {{any}}\n")).Failures.Single().Sentence, Does.Contain("the server cannot be reached"));
    }

    [TestCase("user: a\nbot: x\nuser: [Joined]\nbot: x", "talk.chat:3: [Joined] does not exist on WhatsApp")]
    [TestCase("bot: x\nuser: a\nbot: x", "[Joined] does not exist on WhatsApp")]
    [TestCase("answersOnly=on\nuser: a\nbot: x", "answersOnly=on: over WhatsApp the bot can also write later")]
    [TestCase("user: a\nbot: x\n[Restart]", "talk.chat:3: [Restart]")]
    public async Task What_WhatsApp_does_not_have_is_skipped_with_the_reason(string script, string reason)
    {
        var result = await PlayAsync(script);
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Skipped));
        Assert.That(result.Reason, Does.Contain(reason));
    }

    private async Task<ScriptResult> PlayAsync(string script, WebhookWaits? waits = null)
    {
        await using var driver = new WebhookDriver(_double, waits ?? Waits, new ServerPromises(false, false));
        return await new ScriptRunner(TimeProvider.System).PlayAsync(ScriptParser.Parse("talk.chat", script), driver, false, CancellationToken.None);
    }
}

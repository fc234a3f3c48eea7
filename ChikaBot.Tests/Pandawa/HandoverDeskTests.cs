using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Flows;
using ChikaBot.Operations;
using ChikaBot.Pandawa;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Pandawa;

/// <summary>The desk's steps through real turns and the store.</summary>
public sealed class HandoverDeskTests
{
    private readonly SqliteFolder folder = new();
    private OpenStore store = null!;
    private ManualTimeProvider clock = null!;
    private TurnRunner turns = null!;
    private HandoverDesk desk = null!;
    private HandoverJob job = null!;

    [SetUp]
    public void Open()
    {
        folder.Create();
        store = folder.Open();
        // Noon in Jakarta.
        clock = new ManualTimeProvider(Now.AddHours(-4));
        var options = new ConversationOptions { Handover = new HandoverOptions { Enabled = true } };
        var services = new FlowServices(store.Directory, RuleBook.Embedded, new IdentityGuard(store.Attempts, options.Attempts), store.Complaints, conversation: options);
        var engine = new ConversationEngine(new FlowCatalogue(StandardFlows.Create()), services, options);
        var clocks = new Clocks(clock, clock);
        turns = new TurnRunner(engine, store.Conversations, new SpokenApology(), new OutboxSignal(), clocks, NullLogger<TurnRunner>.Instance);
        desk = new HandoverDesk(store.Handovers, store.Conversations, turns);
        job = new HandoverJob(store.Handovers, desk, store.JobLock, options, new PandawaOptions(), clocks, new SuiteLogger<HandoverJob>());
    }

    [TearDown]
    public void Close()
    {
        job.Dispose();
        store.Dispose();
        folder.Destroy();
    }

    [Test]
    public async Task An_officer_takes_writes_and_gives_back_and_the_words_go_out_in_order()
    {
        var id = await CalledAsync();

        Assert.That(await desk.TakeAsync(id, "rina", "Rina", "1", default), Is.EqualTo(HandoverStep.Done));
        Assert.That(await desk.WriteAsync(id, "rina", "Ada yang bisa dibantu?", "2", default), Is.EqualTo(HandoverStep.Done));
        Assert.That(await desk.WriteAsync(id, "rina", "Ada yang bisa dibantu?", "2", default), Is.EqualTo(HandoverStep.Done), "sent twice, said once");
        await SayAsync("m3", "Kartu saya mati.");
        Assert.That(await desk.GiveBackAsync(id, "rina", "3", default), Is.EqualTo(HandoverStep.Done));

        Assert.That((await store.Handovers.MessagesAsync(id, 0, 10, default)).Select(line => line.Text), Is.EqualTo(new[] { "Ada yang bisa dibantu?", "Kartu saya mati." }));
        Assert.That((await SentAsync()).Select(text => text[..12]), Is.EqualTo(new[] { "Halo! Saya C", "Bicara denga", "Baik, petuga", "Anda sekaran", "Petugas Rina", "Percakapan d" }));
        Assert.That(await desk.WriteAsync(id, "rina", "Halo?", "4", default), Is.EqualTo(HandoverStep.NotFound));
    }

    [Test]
    public async Task Of_two_officers_at_once_one_gets_the_conversation()
    {
        var id = await CalledAsync();

        var steps = await Task.WhenAll(Enumerable.Range(0, 8).Select(officer => Task.Run(() => desk.TakeAsync(id, $"o{officer}", "Petugas", $"take-{officer}", default))));

        Assert.That(steps.Count(step => step == HandoverStep.Done), Is.EqualTo(1));
        Assert.That(steps.Count(step => step == HandoverStep.Conflict), Is.EqualTo(7));
        var other = (await store.Handovers.GetAsync(id, default))!.Officer == "o0" ? "o1" : "o0";
        Assert.That(await desk.WriteAsync(id, other, "Halo", "w", default), Is.EqualTo(HandoverStep.Conflict));
        Assert.That(await desk.WriteAsync(id, other, "  ", "w", default), Is.EqualTo(HandoverStep.Empty));
    }

    [Test]
    public async Task Nobody_is_left_waiting()
    {
        var id = await CalledAsync();
        clock.Advance(TimeSpan.FromMinutes(29));
        await job.LookAsync(default);
        Assert.That((await store.Handovers.GetAsync(id, default))!.State, Is.EqualTo(HandoverState.Requested));

        clock.Advance(TimeSpan.FromMinutes(1));
        await job.LookAsync(default);
        await job.LookAsync(default);

        Assert.That((await store.Handovers.GetAsync(id, default))!.State, Is.EqualTo(HandoverState.Ended));
        Assert.That((await SentAsync())[^1], Does.Contain("belum ada petugas yang bisa membalas"));
        Assert.That(await desk.TakeAsync(id, "rina", "Rina", "late", default), Is.EqualTo(HandoverStep.NotFound));
    }

    [Test]
    public async Task What_an_officer_forgot_ends_after_a_day()
    {
        var id = await CalledAsync();
        await desk.TakeAsync(id, "rina", "Rina", "1", default);
        clock.Advance(TimeSpan.FromHours(24));

        await job.LookAsync(default);

        Assert.That((await store.Handovers.GetAsync(id, default))!.State, Is.EqualTo(HandoverState.Ended));
        Assert.That((await SentAsync())[^1], Does.StartWith("Percakapan dengan petugas sudah selesai"));
    }

    private async Task<long> CalledAsync()
    {
        await SayAsync("m1", "halo");
        await SayAsync("m2", "petugas");
        await SayAsync("m2-yes", "ya");
        return (await store.Handovers.ListAsync(10, default)).Single().Id;
    }

    private Task<TurnResult> SayAsync(string id, string text) =>
        turns.RunAsync(new IncomingMessage(Conversation("a"), id, new SenderKey("fake", "owner"), new MessageContent.Text(text)), Address, default);

    private async Task<List<string>> SentAsync()
    {
        var sent = new List<string>();
        var now = clock.GetUtcNow().AddMinutes(1);
        while ((await store.Outbox.LeaseAsync(1, now, now.AddMinutes(1), default)).Replies is [var reply])
        {
            sent.Add(System.Text.Json.JsonSerializer.Deserialize(reply.Message.ReplyJson.Span, ChikaBot.Dialogs.Replies.ReplyJson.Default.Reply)!.Text);
            await store.Outbox.MarkSentAsync(reply.Message, null, now, default);
        }

        return sent;
    }
}

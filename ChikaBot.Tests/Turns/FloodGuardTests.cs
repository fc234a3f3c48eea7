using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Turns;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace ChikaBot.Tests.Turns;

/// <summary>What becomes of messages that come faster than the limit, over the real runner.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FloodGuardTests : IDisposable
{
    private const int Burst = 5;
    private const string Phone = "6281234567890";

    private static readonly ConversationKey User = new("fake", Phone);
    private static readonly DeliveryAddress Address = new("fake", "{}"u8.ToArray());
    private static readonly Reply Notice = new("slowly", [], null);

    private readonly AppendingEngine engine = new();
    private readonly MemoryStore store = new();
    private readonly ManualTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly CapturedLogs logs = new();
    private readonly LoggerFactory loggers;
    private readonly FloodGuard guard;

    public FloodGuardTests()
    {
        loggers = new LoggerFactory([logs]);
        var runner = new TurnRunner(engine, store, new Apology(), new OutboxSignal(), new Clocks(time, time), new SuiteLogger<TurnRunner>());
        guard = new FloodGuard(runner, store, new SenderPaces(Burst, 4, time), Notice, loggers.CreateLogger<FloodGuard>());
    }

    public void Dispose()
    {
        loggers.Dispose();
        logs.Dispose();
    }

    [Test]
    public async Task What_comes_above_the_limit_is_not_read_and_costs_one_commit_in_all()
    {
        var results = await FloodAsync(200);

        Assert.That(engine.Runs, Is.EqualTo(Burst));
        Assert.That(store.SnapshotOf(User), Is.EqualTo("0;1;2;3;4;"));
        Assert.That(store.Commits, Has.Count.EqualTo(Burst + 1));
        Assert.That(results.Skip(Burst).SelectMany(result => result.Replies), Is.EqualTo(new[] { Notice }));
        var notice = store.Commits.Last();
        Assert.That((notice.MessageId, notice.Outgoing.Count, notice.Address), Is.EqualTo(($"m{Burst}", 1, Address)));
    }

    [Test]
    public async Task What_is_written_beside_a_turn_is_written_for_what_is_read_alone()
    {
        var written = new List<int>();
        for (var number = 0; number < 20; number++)
        {
            var shown = number;
            await guard.RunAsync(
                new IncomingMessage(User, $"m{number}", new SenderKey("fake", Phone), new MessageContent.Text($"{number}")), Address,
                _ =>
                {
                    written.Add(shown);
                    return Task.CompletedTask;
                }, default);
        }

        Assert.That(written, Is.EqualTo(Enumerable.Range(0, Burst)));
        Assert.That(engine.Runs, Is.EqualTo(Burst));
    }

    [Test]
    public async Task An_officer_may_end_many_conversations_at_once()
    {
        for (var number = 0; number < 3 * Burst; number++)
            await guard.RunAsync(new IncomingMessage(User, $"end{number}", new SenderKey("desk", "system"), new MessageContent.OfficerGaveBack()), Address, default);

        Assert.That(engine.Runs, Is.EqualTo(3 * Burst));
    }

    [Test]
    public async Task A_message_that_was_not_read_stays_so_when_it_is_repeated_later()
    {
        await FloodAsync(20);
        time.Advance(TimeSpan.FromHours(1));

        var repeated = await RunAsync("m12", "12");

        Assert.That((repeated.Replies.Count, engine.Runs), Is.EqualTo((0, Burst)));
        Assert.That((await RunAsync("new", "new")).Replies, Has.Count.EqualTo(1), "the flood is over");
    }

    [Test]
    public async Task The_message_that_was_answered_with_the_notice_is_answered_so_again()
    {
        await FloodAsync(20);
        time.Advance(TimeSpan.FromHours(1));

        var repeated = await RunAsync($"m{Burst}", $"{Burst}");

        Assert.That((repeated.Repeated, repeated.Replies.Single().Text, engine.Runs), Is.EqualTo((true, "slowly", Burst)));
    }

    [Test]
    public async Task A_message_that_was_read_keeps_its_answer_when_it_is_repeated_in_a_flood()
    {
        var results = await FloodAsync(20);

        var repeated = await RunAsync("m2", "2");

        Assert.That((repeated.Repeated, repeated.Replies.Single().Text), Is.EqualTo((true, results[2].Replies.Single().Text)));
        time.Advance(TimeSpan.FromHours(1));
        Assert.That((await RunAsync("m2", "2")).Replies.Single().Text, Is.EqualTo("0;1;2;"));
    }

    [Test]
    public async Task A_repeated_message_does_not_use_up_the_notice()
    {
        for (var number = 0; number < Burst; number++) await RunAsync($"m{number}", $"{number}");
        await RunAsync("m0", "0");

        Assert.That((await RunAsync("above", "above")).Replies, Is.EqualTo(new[] { Notice }));
    }

    [Test]
    public async Task A_message_that_is_repeated_while_it_is_read_does_not_use_up_the_notice_either()
    {
        var held = new TaskCompletionSource();
        engine.Before = (_, _) => held.Task;
        var first = Enumerable.Range(0, Burst).Select(number => RunAsync($"m{number}", $"{number}")).ToList();
        var repeated = RunAsync("m4", "4");
        held.SetResult();

        Assert.That((await repeated).Replies.Single().Text, Is.EqualTo((await first[4]).Replies.Single().Text));
        Assert.That((await RunAsync("above", "above")).Replies, Is.EqualTo(new[] { Notice }));
    }

    [Test]
    public async Task A_message_that_could_not_be_answered_with_the_notice_was_not_taken()
    {
        await FloodAsync(Burst);
        store.Unavailable = true;
        Assert.That(async () => await RunAsync("above", "above"), Throws.TypeOf<StoreUnavailableException>());
        store.Unavailable = false;

        Assert.That((await RunAsync("next", "next")).Replies, Is.EqualTo(new[] { Notice }), "nobody was told yet");
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.That((await RunAsync("above", "above")).Replies.Single().Text, Does.EndWith("above;"), "it was never acknowledged, so it is new");
    }

    [Test]
    public async Task Those_who_wait_for_the_reply_in_their_response_are_let_through()
    {
        for (var number = 0; number < 100; number++)
            Assert.That((await guard.RunAsync(Message($"m{number}", $"{number}"), null, default)).Replies, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Messages_within_the_limit_are_read_in_order_of_arrival()
    {
        var turns = Enumerable.Range(0, Burst).Select(number => RunAsync($"m{number}", $"{number}")).ToList();
        await Task.WhenAll(turns);

        Assert.That(store.SnapshotOf(User), Is.EqualTo("0;1;2;3;4;"));
    }

    [Test]
    public async Task A_flood_is_logged_once_and_without_the_number()
    {
        await FloodAsync(50);

        Assert.That(logs.Text.Split('\n').Count(line => line.Contains("faster than the limit", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(logs.Text, Does.Not.Contain(Phone));
    }

    [Test]
    public void No_more_dropped_messages_are_remembered_than_there_is_room_for()
    {
        var dropped = new DroppedMessages(3);
        for (var number = 0; number < 5; number++) dropped.Add(Message($"m{number}", ""));

        Assert.That(Enumerable.Range(0, 5).Select(number => dropped.Contains(Message($"m{number}", ""))), Is.EqualTo(new[] { false, false, true, true, true }));
        Assert.That(dropped.Contains(Message("m4", "") with { Conversation = new ConversationKey("fake", "other") }), Is.False);
    }

    [Test]
    public void The_notice_is_calm_and_in_both_languages() =>
        Assert.That(TooFast.Reply.Text, Does.Contain("terlalu cepat").And.Contain("too fast").And.Length.LessThan(1024));

    private async Task<IReadOnlyList<TurnResult>> FloodAsync(int messages) =>
        await Task.WhenAll(Enumerable.Range(0, messages).Select(number => RunAsync($"m{number}", $"{number}")).ToList());

    private Task<TurnResult> RunAsync(string id, string text) => guard.RunAsync(Message(id, text), Address, default);

    private static IncomingMessage Message(string id, string text) => new(User, id, new SenderKey("fake", Phone), new MessageContent.Text(text));
}

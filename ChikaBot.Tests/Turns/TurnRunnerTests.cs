using ChikaBot.Dialogs.Engine;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Turns;
using NUnit.Framework;

namespace ChikaBot.Tests.Turns;

[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TurnRunnerTests
{
    private static readonly ConversationKey User = new("fake", "user");
    private static readonly DeliveryAddress Address = new("fake", "{}"u8.ToArray());

    private readonly AppendingEngine engine = new();
    private readonly MemoryStore store = new();
    private TurnRunner runner = null!;

    [SetUp]
    public void Build() =>
        runner = new TurnRunner(engine, store, new Apology(), new OutboxSignal(), new Clocks(TimeProvider.System, TimeProvider.System), new SuiteLogger<TurnRunner>());

    [Test]
    public async Task A_thousand_messages_sent_at_once_are_answered_in_order_of_arrival()
    {
        var turns = Enumerable.Range(0, 1000).Select(number => Run($"m{number}", $"{number}")).ToList();
        await Task.WhenAll(turns);

        Assert.That(store.SnapshotOf(User), Is.EqualTo(string.Concat(Enumerable.Range(0, 1000).Select(number => $"{number};"))));
        Assert.That(engine.Runs, Is.EqualTo(1000), "no turn met a conflict");
    }

    [Test]
    public async Task Conversations_do_not_wait_for_each_other()
    {
        var held = new TaskCompletionSource();
        engine.Before = (message, _) => message.Conversation == User ? held.Task : Task.CompletedTask;
        var first = Run("m1", "a");

        var other = await runner.RunAsync(Message("m1", "b") with { Conversation = new ConversationKey("fake", "other") }, null, default);

        Assert.That((other.Replies[0].Text, first.IsCompleted), Is.EqualTo(("b;", false)));
        held.SetResult();
        await first;
    }

    [Test]
    public async Task A_repeated_id_gets_the_stored_replies_and_has_no_second_effect()
    {
        var first = await Run("m1", "a");
        var again = await Run("m1", "a");

        Assert.That((first.Repeated, again.Repeated, again.Replies[0].Text), Is.EqualTo((false, true, first.Replies[0].Text)));
        Assert.That((engine.Runs, store.SnapshotOf(User)), Is.EqualTo((1, "a;")));
    }

    [Test]
    public async Task A_repeated_id_while_the_first_runs_waits_for_the_same_replies()
    {
        var held = new TaskCompletionSource();
        engine.Before = (_, _) => held.Task;
        var first = Run("m1", "a");
        var again = Run("m1", "a");
        Assert.That(again.IsCompleted, Is.False);

        held.SetResult();

        Assert.That((await again).Replies[0].Text, Is.EqualTo((await first).Replies[0].Text));
        Assert.That(engine.Runs, Is.EqualTo(1));
    }

    [Test]
    public async Task A_conflict_loads_and_runs_again()
    {
        store.Refusals.Enqueue(CommitResult.Conflict);
        store.Refusals.Enqueue(CommitResult.Conflict);

        var result = await Run("m1", "a");

        Assert.That((result.Replies[0].Text, engine.Runs, store.SnapshotOf(User)), Is.EqualTo(("a;", 3, "a;")));
    }

    [Test]
    public void Conflicts_without_end_are_given_up_and_the_line_moves_on()
    {
        for (var i = 0; i < 10; i++) store.Refusals.Enqueue(CommitResult.Conflict);

        Assert.That(() => Run("m1", "a"), Throws.InstanceOf<StoreUnavailableException>());
        Assert.That(async () => (await Run("m2", "b")).Replies[0].Text, Is.EqualTo("b;"));
    }

    [Test]
    public async Task A_turn_that_throws_twice_is_run_again_and_leaves_no_trace()
    {
        engine.Before = (_, run) => run < 3 ? throw new InvalidOperationException() : Task.CompletedTask;

        var result = await Run("m1", "a");

        Assert.That((result.Replies[0].Text, store.Commits.Single().DeadLetterReason), Is.EqualTo(("a;", (string?)null)));
    }

    [Test]
    public async Task A_turn_that_throws_three_times_is_answered_with_one_apology_and_changes_nothing()
    {
        await Run("m1", "a");
        engine.Before = (message, _) => message.MessageId == "m2" ? throw new InvalidOperationException() : Task.CompletedTask;

        var result = await Run("m2", "b", Address);
        var again = await Run("m2", "b", Address);

        Assert.That((result.Replies.Single().Text, again.Replies.Single().Text, engine.Runs), Is.EqualTo(("sorry", "sorry", 4)));
        var commit = store.Commits.Last();
        Assert.That((commit.DeadLetterReason, commit.Attempt, commit.Outgoing.Count), Is.EqualTo(("InvalidOperationException", 3, 1)));
        Assert.That(store.SnapshotOf(User), Is.EqualTo("a;"));
    }

    [Test]
    public void An_unavailable_store_passes_through()
    {
        store.Unavailable = true;
        Assert.That(() => Run("m1", "a"), Throws.TypeOf<StoreUnavailableException>());

        store.Unavailable = false;
        engine.Before = (_, _) => throw new StoreUnavailableException("down");
        Assert.That(() => Run("m1", "a"), Throws.TypeOf<StoreUnavailableException>());
        Assert.That(store.Commits, Is.Empty);
    }

    [Test]
    public async Task Replies_go_to_the_outbox_only_when_there_is_an_address()
    {
        await Run("m1", "a");
        await Run("m2", "b", Address);

        Assert.That(store.Commits.Select(commit => commit.Outgoing.Count), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public async Task A_caller_that_gives_up_leaves_the_line_to_the_next()
    {
        var held = new TaskCompletionSource();
        engine.Before = (message, _) => message.MessageId == "m1" ? held.Task : Task.CompletedTask;
        using var cancellation = new CancellationTokenSource();
        var first = Run("m1", "a");
        var cancelled = runner.RunAsync(Message("m2", "b"), null, cancellation.Token);
        var third = Run("m3", "c");

        await cancellation.CancelAsync();
        Assert.That(async () => await cancelled, Throws.InstanceOf<OperationCanceledException>());
        held.SetResult();
        await Task.WhenAll(first, third);

        Assert.That(store.SnapshotOf(User), Is.EqualTo("a;c;"));
    }

    private Task<TurnResult> Run(string id, string text, DeliveryAddress? address = null) => runner.RunAsync(Message(id, text), address, default);

    private static IncomingMessage Message(string id, string text) => new(User, id, new SenderKey("fake", "sender"), new MessageContent.Text(text));
}

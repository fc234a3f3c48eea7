using ChikaBot.Tests.Server.Logs;
using ChikaBot.Tests.Stores;
using ChikaBot.Turns;
using Moq;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Turns;

/// <summary>The dispatcher over a real store, with a sender and a clock that the test moves.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed partial class OutboxDispatcherTests
{
    private static readonly SendVerdict Sent = new SendVerdict.Sent(null);

    private readonly SqliteFolder folder = new();
    private readonly ManualTimeProvider time = new(Now);
    private readonly OutboxSignal signal = new();
    private readonly OutboxOptions options = new();
    private readonly FakeSender sender = new();
    private readonly List<IChannelSender> others = [];
    private OpenStore store = null!;
    private OutboxDispatcher? dispatcher;

    [SetUp]
    public void Open()
    {
        folder.Create();
        store = folder.Open();
    }

    [TearDown]
    public async Task Close()
    {
        if (dispatcher is not null) await dispatcher.StopAsync(default);
        dispatcher?.Dispose();
        store.Dispose();
        folder.Destroy();
    }

    [Test]
    public async Task A_commit_wakes_the_dispatcher_without_the_clock_moving()
    {
        await Start();
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));

        await Eventually(() => sender.Sends.Count == 2, advance: false);
        Assert.That(sender.Texts, Is.EqualTo(new[] { "a1", "a2" }));
    }

    [Test]
    public async Task The_order_within_each_conversation_holds_while_sends_fail()
    {
        var tries = 0;
        sender.Answer = _ => Interlocked.Increment(ref tries) % 3 == 0 ? new SendVerdict.Retry("http-503") : Sent;
        for (var conversation = 0; conversation < 5; conversation++)
            for (var turn = 0; turn < 4; turn++)
                await Commit(Turn($"c{conversation}", turn, $"m{turn}").Sending($"{conversation}:{turn}a", $"{conversation}:{turn}b"));
        await Start();

        await Eventually(() => sender.Accepted.Count == 40);
        foreach (var conversation in sender.Accepted.GroupBy(text => text[0]))
            Assert.That(conversation, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(sender.Accepted, Is.Unique);
    }

    [Test]
    public async Task A_reply_whose_pause_is_over_before_its_delivery_is_does_not_wait_for_a_lease()
    {
        var held = new TaskCompletionSource();
        var kept = 0;
        var slow = new Mock<IOutboxStore>();
        slow.Setup(outbox => outbox.RetryAsync(It.IsAny<OutboxMessage>(), It.IsAny<DateTimeOffset>(), It.IsAny<bool>(), It.IsAny<CancellationToken>()))
            .Returns(async (OutboxMessage message, DateTimeOffset dueAt, bool failed, CancellationToken token) =>
            {
                await store.Outbox.RetryAsync(message, dueAt, failed, token);
                Interlocked.Increment(ref kept);
                await held.Task;
            });
        sender.Answer = message => message.Attempt == 1 ? new SendVerdict.Retry("http-503") : Sent;
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Start(slow.Object);
        await Eventually(() => kept == 1, advance: false);

        time.Advance(options.FirstPause * 2);
        // As any other conversation does.
        signal.Wake();
        // Leased again, and left.
        await Eventually(() => store.Outbox.StatusAsync(default).AsTask().Result.OldestDueAt == time.GetUtcNow() + options.LeaseDuration, advance: false);
        held.SetResult();

        await Eventually(() => sender.Sends.Count == 2, advance: false);
        Assert.That(sender.Sends.Select(send => send.Attempt), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task Throttling_waits_without_counting_a_failed_try()
    {
        options.MaxAttempts = 2;
        sender.Answer = _ => sender.Sends.Count <= 5 ? new SendVerdict.Throttled(TimeSpan.FromSeconds(6)) : Sent;
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Start();

        await Eventually(() => sender.Accepted.Count == 1);
        Assert.That(sender.Sends.Select(send => send.Attempt), Is.All.EqualTo(1));
        Assert.That(await store.DeadLetters.CountAsync(default), Is.Zero);
    }

    [Test]
    public async Task A_rejected_reply_is_kept_as_a_dead_letter_and_the_next_one_goes_out()
    {
        sender.Answer = message => Text(message.ReplyJson) == "a1" ? new SendVerdict.Rejected("131026") : Sent;
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        await Start();

        await Eventually(() => sender.Accepted.Count == 1);
        Assert.That(sender.Texts, Is.EqualTo(new[] { "a1", "a2" }));
        Assert.That(await Reasons(), Is.EqualTo(new[] { "131026" }));
    }

    [Test]
    public async Task A_reply_that_keeps_failing_is_given_up_after_the_last_try()
    {
        options.MaxAttempts = 3;
        sender.Answer = message => Text(message.ReplyJson) == "a1" ? new SendVerdict.Retry("http-500") : Sent;
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        await Start();

        await Eventually(() => sender.Accepted.Count == 1);
        Assert.That(sender.Sends.Select(send => (Text(send.ReplyJson), send.Attempt)), Is.EqualTo(new[] { ("a1", 1), ("a1", 2), ("a1", 3), ("a2", 1) }));
        Assert.That(await Reasons(), Is.EqualTo(new[] { "http-500" }));
    }

    [Test]
    public async Task A_reply_that_is_too_old_is_given_up_unsent()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        time.Advance(options.MaxAge);
        await Start();

        await Eventually(() => store.DeadLetters.CountAsync(default).AsTask().Result == 1);
        Assert.That((sender.Sends.Count, (await Reasons()).Single()), Is.EqualTo((0, "too-old")));
    }

    [Test]
    public async Task A_sender_that_throws_is_tried_again()
    {
        sender.Answer = message => message.Attempt == 1 ? throw new InvalidOperationException("bug") : Sent;
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Start();

        await Eventually(() => sender.Accepted.Count == 1);
        Assert.That(sender.Sends.Select(send => send.Attempt), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task A_reply_to_an_unknown_channel_is_a_dead_letter()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1") with { Address = new DeliveryAddress("nowhere", Utf8("{}")) });
        await Start();

        await Eventually(() => store.DeadLetters.CountAsync(default).AsTask().Result == 1);
        Assert.That(await Reasons(), Is.EqualTo(new[] { "unknown-channel" }));
    }

    [Test]
    public async Task Replies_leased_by_a_crashed_process_are_sent_in_order_without_waiting_for_their_lease()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        await store.Outbox.LeaseAsync(10, Now, Now + options.LeaseDuration, default);
        store.Dispose();
        store = folder.Open();
        await Start();

        await Eventually(() => sender.Accepted.Count == 2);
        Assert.That(sender.Texts, Is.EqualTo(new[] { "a1", "a2" }));
        Assert.That(time.GetUtcNow(), Is.LessThan(Now + options.LeaseDuration));
    }

    [Test]
    public async Task What_could_not_be_freed_at_the_start_is_freed_when_the_store_is_back()
    {
        options.LeaseDuration = TimeSpan.FromHours(20);
        var tries = 0;
        var refusing = new Mock<IOutboxStore>();
        refusing.Setup(outbox => outbox.ReleaseAsync(It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .Returns((DateTimeOffset now, DateTimeOffset farthest, CancellationToken token) =>
                tries++ == 0 ? throw new StoreUnavailableException("down") : store.Outbox.ReleaseAsync(now, farthest, token));
        refusing.Setup(outbox => outbox.LeaseAsync(It.IsAny<int>(), It.IsAny<IReadOnlyCollection<string>>(), It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>()))
            .Returns((int max, IReadOnlyCollection<string> without, DateTimeOffset now, DateTimeOffset until, CancellationToken token) => store.Outbox.LeaseAsync(max, without, now, until, token));
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await store.Outbox.LeaseAsync(10, Now, Now + options.LeaseDuration, default);
        await Start(taken: refusing.Object);

        await Eventually(() => sender.Accepted.Count == 1);
        Assert.That(time.GetUtcNow(), Is.LessThan(Now + options.LeaseDuration));
    }

    [Test]
    public async Task One_slow_conversation_does_not_hold_the_others_up()
    {
        var held = new TaskCompletionSource();
        sender.Wait = message => Text(message.ReplyJson) == "slow" ? held.Task : Task.CompletedTask;
        await Commit(Turn("a", 0, "m1").Sending("slow"));
        await Commit(Turn("b", 0, "m1").Sending("quick1", "quick2"));
        await Start();

        await Eventually(() => sender.Accepted.Count == 2, advance: false);
        Assert.That(sender.Accepted, Is.EqualTo(new[] { "quick1", "quick2" }));
        held.SetResult();
    }

    [Test]
    public async Task Many_throttled_conversations_leave_room_for_others_and_keep_within_the_places()
    {
        options.MaxParallel = 4;
        var (inside, most) = (0, 0);
        sender.Wait = async _ =>
        {
            var now = Interlocked.Increment(ref inside);
            for (var seen = most; now > seen; seen = most) Interlocked.CompareExchange(ref most, now, seen);
            await Task.Delay(1);
            Interlocked.Decrement(ref inside);
        };
        sender.Answer = message => Text(message.ReplyJson) == "throttled" ? new SendVerdict.Throttled(TimeSpan.FromHours(1)) : Sent;
        for (var conversation = 0; conversation < 200; conversation++) await Commit(Turn($"c{conversation}", 0, "m1").Sending("throttled"));
        await Start();
        await Commit(Turn("other", 0, "m1").Sending("o1", "o2", "o3"));

        await Eventually(() => sender.Accepted.Count == 3, advance: false);
        Assert.That(sender.Sends.GroupBy(send => send.Id).Select(sends => sends.Count()), Is.All.EqualTo(1), "who is throttled is left alone until then");
        Assert.That(most, Is.InRange(1, 4));
    }

    [Test]
    public async Task Channels_that_hang_leave_a_place_for_the_replies_of_another()
    {
        options.MaxParallel = 4;
        var held = new TaskCompletionSource();
        sender.Wait = _ => held.Task;
        var (second, web) = (new FakeSender { Channel = "second", Wait = _ => held.Task }, new FakeSender { Channel = "web" });
        others.AddRange([second, web]);
        for (var conversation = 0; conversation < 20; conversation++)
        {
            await Commit(Turn($"a{conversation}", 0, "m1").Sending("hangs"));
            await Commit(Turn($"b{conversation}", 0, "m1").Sending("hangs") with { Address = new DeliveryAddress("second", Utf8("{}")) });
        }

        await Start();
        await Eventually(() => sender.Sends.Count + second.Sends.Count == 3, advance: false);
        await Commit(Turn("web", 0, "m1").Sending("w1", "w2") with { Address = new DeliveryAddress("web", Utf8("{}")) });
        await Eventually(() => web.Accepted.Count == 2, advance: false);
        var underWay = sender.Sends.Count + second.Sends.Count;
        held.SetResult();

        Assert.That(underWay, Is.EqualTo(3));
        await Eventually(() => sender.Accepted.Count + second.Accepted.Count == 40, advance: false);
    }

    [Test]
    public async Task Stopping_lets_a_send_under_way_end_and_stores_its_verdict()
    {
        var held = new TaskCompletionSource();
        sender.Wait = _ => held.Task;
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Start();
        await Eventually(() => sender.Sends.Count == 1, advance: false);

        var stopping = dispatcher!.StopAsync(default);
        Assert.That(stopping.IsCompleted, Is.False);
        held.SetResult();
        await stopping;

        Assert.That((await store.Outbox.LeaseAsync(10, Now.AddDays(1), Now.AddDays(2), default)).Replies, Is.Empty);
    }

    [Test]
    public async Task A_send_that_outlasts_the_drain_timeout_is_given_back_at_once()
    {
        sender.Wait = _ => new TaskCompletionSource().Task;
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Start();
        await Eventually(() => sender.Sends.Count == 1, advance: false);

        var stopping = dispatcher!.StopAsync(default);
        while (!stopping.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(2);
        }

        var lease = await store.Outbox.LeaseAsync(10, time.GetUtcNow(), time.GetUtcNow().AddMinutes(1), default);
        Assert.That(lease.Replies.Single().Message.Attempt, Is.EqualTo(1));
    }

    /// <param name="delivered">Where deliveries leave their verdicts; the dispatcher's own store, if nothing is said.</param>
    /// <param name="taken">Where the dispatcher takes replies from.</param>
    private async Task Start(IOutboxStore? delivered = null, IOutboxStore? taken = null)
    {
        var clocks = new Clocks(time, time);
        var delivery = new OutboxDelivery([sender, .. others], delivered ?? store.Outbox, options, clocks, new SuiteLogger<OutboxDelivery>());
        dispatcher = new OutboxDispatcher(delivery, taken ?? store.Outbox, signal, options, clocks, new SuiteLogger<OutboxDispatcher>());
        await dispatcher.StartAsync(default);
    }

    private async Task Commit(TurnCommit commit)
    {
        await store.Conversations.CommitAsync(commit, default);
        signal.Wake();
    }

    private async Task Eventually(Func<bool> condition, bool advance = true)
    {
        for (var step = 0; !condition(); step++)
        {
            if (step > 5_000) Assert.Fail("It never came to that.");
            if (advance) time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(2);
        }
    }

    private async Task<IEnumerable<string>> Reasons() => (await store.DeadLetters.ListAsync(10, long.MaxValue, default)).Select(letter => letter.Reason);
}

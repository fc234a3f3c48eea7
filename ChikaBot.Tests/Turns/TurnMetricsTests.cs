using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Tests.Operations.Telemetry;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Turns;
using Moq;
using NUnit.Framework;

namespace ChikaBot.Tests.Turns;

/// <summary>What the meter is told of turns and sends.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TurnMetricsTests : IDisposable
{
    private static readonly ConversationKey User = new("fake", "6281234567890");
    private static readonly DeliveryAddress Address = new("fake", "{}"u8.ToArray());

    private readonly AppendingEngine engine = new();
    private readonly MemoryStore store = new();
    private readonly Measured measured = new();
    private readonly TurnRunner runner;

    public TurnMetricsTests() =>
        runner = new TurnRunner(engine, store, new Apology(), new OutboxSignal(), new Clocks(TimeProvider.System, TimeProvider.System), new SuiteLogger<TurnRunner>());

    public void Dispose() => measured.Dispose();

    [Test]
    public async Task A_turn_counts_as_committed_and_its_repetition_as_repeated()
    {
        await Run("m1");
        await Run("m1");

        Assert.That(measured.Of("chika.turns"), Is.EqualTo(new[] { "1 chika.channel=fake chika.outcome=committed", "1 chika.channel=fake chika.outcome=repeated" }));
        Assert.That(measured.Of("chika.turn.duration"), Is.EqualTo(new[] { "s chika.channel=fake chika.outcome=committed", "s chika.channel=fake chika.outcome=repeated" }));
    }

    [Test]
    public async Task A_turn_that_throws_each_time_counts_as_failed_with_an_apology_and_a_dead_letter()
    {
        engine.Before = (_, _) => throw new InvalidOperationException("boom");

        await Run("m1");

        Assert.That(measured.Lines.Where(line => !line.StartsWith("chika.turn.duration", StringComparison.Ordinal)), Is.EquivalentTo(new[]
        {
            "chika.turn.apologies=1 chika.channel=fake", "chika.dead_letters=1 chika.channel=fake chika.kind=turn", "chika.turns=1 chika.channel=fake chika.outcome=failed",
        }));
    }

    [Test]
    public void A_store_that_is_away_counts_as_unavailable()
    {
        store.Unavailable = true;

        Assert.That(() => Run("m1"), Throws.InstanceOf<StoreUnavailableException>());
        Assert.That(measured.Of("chika.turns"), Is.EqualTo(new[] { "1 chika.channel=fake chika.outcome=unavailable" }));
    }

    [Test]
    public void Conflicts_are_counted_and_so_is_giving_up_on_them()
    {
        for (var i = 0; i < 10; i++) store.Refusals.Enqueue(CommitResult.Conflict);

        Assert.That(() => Run("m1"), Throws.InstanceOf<StoreUnavailableException>());
        Assert.That(measured.Of("chika.turn.conflicts"), Is.EqualTo(Enumerable.Repeat("1 chika.channel=fake", 10)));
        Assert.That(measured.Of("chika.turns"), Is.EqualTo(new[] { "1 chika.channel=fake chika.outcome=conflict-given-up" }));
    }

    [Test]
    public void Who_goes_away_before_the_end_is_no_failure()
    {
        using var gone = new CancellationTokenSource();
        engine.Before = (_, _) => gone.CancelAsync();
        engine.Before += (_, _) => Task.FromCanceled(gone.Token);

        Assert.That(() => Run("m1", gone.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(measured.Of("chika.turns"), Is.EqualTo(new[] { "1 chika.channel=fake chika.outcome=cancelled" }));
    }

    [Test]
    public async Task What_is_not_read_in_a_flood_is_counted()
    {
        var time = new ManualTimeProvider(DateTimeOffset.UnixEpoch);
        var guard = new FloodGuard(runner, store, new SenderPaces(2, 2, time), new Reply("slowly", [], null), new SuiteLogger<FloodGuard>());

        for (var i = 0; i < 5; i++) await guard.RunAsync(Message($"m{i}"), Address, default);

        Assert.That(measured.Of("chika.turn.flooded"), Is.EqualTo(new[] { "1 chika.channel=fake", "1 chika.channel=fake" }), "two pass, one is told, two are not read");
    }

    [Test]
    public async Task Sends_are_counted_by_verdict_with_reasons_of_a_closed_set_only()
    {
        var verdicts = new Queue<SendVerdict>([new SendVerdict.Sent("x"), new SendVerdict.Throttled(TimeSpan.FromSeconds(1)), new SendVerdict.Retry("http-503"), new SendVerdict.Retry("http-7777"), new SendVerdict.Rejected("twilio-21610"), new SendVerdict.Rejected("window-closed")]);
        var sender = new FakeSender { Answer = _ => verdicts.Dequeue() };
        var delivery = new OutboxDelivery([sender], Mock.Of<IOutboxStore>(), new OutboxOptions { FirstPause = TimeSpan.FromSeconds(1) }, new Clocks(TimeProvider.System, TimeProvider.System), new SuiteLogger<OutboxDelivery>());

        for (var i = 0; i < 6; i++) await delivery.DeliverAsync(new LeasedReply(new OutboxMessage(i, Address, "{}"u8.ToArray(), 1), TimeProvider.System.GetUtcNow()), default);

        Assert.That(measured.Of("chika.outbox.sends"), Is.EqualTo(new[]
        {
            "1 chika.channel=fake chika.verdict=sent", "1 chika.channel=fake chika.verdict=throttled",
            "1 chika.channel=fake chika.verdict=retry chika.reason=http-503", "1 chika.channel=fake chika.verdict=retry chika.reason=other",
            "1 chika.channel=fake chika.verdict=rejected chika.reason=other", "1 chika.channel=fake chika.verdict=rejected chika.reason=window-closed",
        }));
        Assert.That(measured.Of("chika.outbox.send.duration").Count(), Is.EqualTo(6));
        Assert.That(measured.Of("chika.dead_letters"), Is.EqualTo(new[] { "1 chika.channel=fake chika.kind=reply chika.reason=other", "1 chika.channel=fake chika.kind=reply chika.reason=window-closed" }));
    }

    private Task<TurnResult> Run(string id, CancellationToken cancellationToken = default) => runner.RunAsync(Message(id), null, cancellationToken);

    private static IncomingMessage Message(string id) => new(User, id, new SenderKey("fake", "6281234567890"), new MessageContent.Text("halo"));
}

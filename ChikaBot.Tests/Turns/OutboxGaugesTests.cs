using ChikaBot.Tests.Operations.Telemetry;
using ChikaBot.Turns;
using Moq;
using NUnit.Framework;

namespace ChikaBot.Tests.Turns;

/// <summary>What a scrape learns of the outbox, and what it costs the store.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OutboxGaugesTests : IDisposable
{
    private readonly ManualTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly Mock<IOutboxStore> store = new();
    private readonly Measured measured = new();
    private readonly OutboxGauges gauges;

    // The store answers after the look that asks is over: a look takes one gauge after the other, and the second must not learn what the first has asked for.
    private readonly TaskCompletionSource lookOver = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OutboxGaugesTests()
    {
        gauges = new OutboxGauges(store.Object, new Clocks(time, time));
        store.Setup(outbox => outbox.StatusAsync(It.IsAny<CancellationToken>())).Returns(() => AnswerAsync(new OutboxStatus(7, time.GetUtcNow().AddSeconds(-90))));
        gauges.StartAsync(default);
    }

    public void Dispose()
    {
        gauges.Dispose();
        measured.Dispose();
    }

    [Test]
    public async Task The_first_look_asks_and_the_next_one_tells()
    {
        measured.Look();
        Assert.That(measured.Lines, Is.Empty);
        lookOver.SetResult();
        await gauges.Settled;

        measured.Look();

        Assert.That(measured.Lines, Is.EqualTo(new[] { "chika.outbox.waiting=7", "chika.outbox.oldest_due.age=90" }));
    }

    [Test]
    public async Task However_often_somebody_looks_the_store_is_asked_once_in_a_while()
    {
        lookOver.SetResult();
        for (var i = 0; i < 100; i++)
        {
            measured.Look();
            await gauges.Settled;
        }

        store.Verify(outbox => outbox.StatusAsync(It.IsAny<CancellationToken>()), Times.Once);
        time.Advance(OutboxGauges.Fresh);
        measured.Look();
        await gauges.Settled;
        store.Verify(outbox => outbox.StatusAsync(It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    [Test]
    public async Task A_store_that_hangs_holds_up_no_look_and_is_not_asked_again()
    {
        var never = new TaskCompletionSource<OutboxStatus>();
        store.Setup(outbox => outbox.StatusAsync(It.IsAny<CancellationToken>())).Returns(() => new ValueTask<OutboxStatus>(never.Task));

        for (var i = 0; i < 10; i++)
        {
            measured.Look();
            time.Advance(OutboxGauges.Fresh);
        }

        never.SetResult(new OutboxStatus(0, null));
        await gauges.Settled;
        store.Verify(outbox => outbox.StatusAsync(It.IsAny<CancellationToken>()), Times.Once);
    }

    [Test]
    public async Task What_is_too_old_is_not_told()
    {
        await LookFirstAsync();
        store.Setup(outbox => outbox.StatusAsync(It.IsAny<CancellationToken>())).Throws(new StoreUnavailableException("down"));
        time.Advance(OutboxGauges.Stale);

        measured.Look();
        await gauges.Settled;
        measured.Look();

        Assert.That(measured.Lines, Is.Empty);
    }

    [Test]
    public async Task A_reply_that_is_due_later_is_not_overdue()
    {
        store.Setup(outbox => outbox.StatusAsync(It.IsAny<CancellationToken>())).Returns(() => AnswerAsync(new OutboxStatus(1, time.GetUtcNow().AddMinutes(5))));
        await LookFirstAsync();

        measured.Look();

        Assert.That(measured.Of("chika.outbox.oldest_due.age"), Is.EqualTo(new[] { "0" }));
    }

    private async Task LookFirstAsync()
    {
        measured.Look();
        lookOver.SetResult();
        await gauges.Settled;
    }

    private async ValueTask<OutboxStatus> AnswerAsync(OutboxStatus status)
    {
        await lookOver.Task;
        return status;
    }
}

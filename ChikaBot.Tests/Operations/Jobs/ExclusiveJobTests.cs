using ChikaBot.Operations.Jobs;
using ChikaBot.Stores;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using Moq;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations.Jobs;

public sealed class ExclusiveJobTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    [Test]
    public async Task Without_the_lock_it_does_not_look_and_asks_again_at_the_next_interval()
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UnixEpoch);
        var locked = new Mock<IJobLock>();
        var asked = 0;
        locked.Setup(port => port.TryRunAsync(nameof(Counting), It.IsAny<TimeSpan>(), It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()))
            .Returns((string _, TimeSpan pause, Func<CancellationToken, Task> look, CancellationToken token) =>
            {
                Assert.That(pause, Is.LessThan(Interval).And.GreaterThan(Interval / 2));
                return Interlocked.Increment(ref asked) == 1 ? ValueTask.FromResult(false) : RunAsync(look, token);
            });
        using var job = new Counting(locked.Object, clock);
        await job.StartAsync(default);

        await Eventually(() => asked == 1);
        Assert.That(job.Looks, Is.Zero);
        await Eventually(() => job.Looks > 0, () => clock.Advance(Interval));

        await job.StopAsync(default);
        Assert.That(job.ExecuteTask!.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task A_look_that_fails_is_followed_by_the_next()
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UnixEpoch);
        var locked = new Mock<IJobLock>();
        locked.Setup(port => port.TryRunAsync(It.IsAny<string>(), It.IsAny<TimeSpan>(), It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()))
            .Throws(new StoreUnavailableException("away", null));
        using var job = new Counting(locked.Object, clock);
        await job.StartAsync(default);
        await Eventually(() => locked.Invocations.Count == 1);
        await Eventually(() => locked.Invocations.Count > 1, () => clock.Advance(Interval));
        await job.StopAsync(default);
    }

    private static async ValueTask<bool> RunAsync(Func<CancellationToken, Task> look, CancellationToken token)
    {
        await look(token);
        return true;
    }

    private static async Task Eventually(Func<bool> holds, Action? meanwhile = null)
    {
        for (var tries = 0; tries < 2000; tries++)
        {
            if (holds()) return;
            meanwhile?.Invoke();
            await Task.Delay(5);
        }

        Assert.Fail("It did not come to pass.");
    }

    private sealed class Counting(IJobLock jobLock, TimeProvider clock) : ExclusiveJob(jobLock, Interval, new Clocks(clock, clock), new SuiteLogger<Counting>())
    {
        public int Looks { get; private set; }

        internal override Task LookAsync(CancellationToken cancellationToken)
        {
            Looks++;
            return Task.CompletedTask;
        }
    }
}

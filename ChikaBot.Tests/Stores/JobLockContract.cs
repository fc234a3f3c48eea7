using NUnit.Framework;

namespace ChikaBot.Tests.Stores;

public abstract class JobLockContract : StoreContract
{
    private static readonly TimeSpan None = TimeSpan.Zero;

    [Test]
    public async Task A_look_is_done_and_another_when_it_is_over()
    {
        var looks = 0;
        for (var round = 0; round < 3; round++) Assert.That(await Store.JobLock.TryRunAsync("job", None, _ => Task.FromResult(++looks), default), Is.True);
        Assert.That(looks, Is.EqualTo(3));
    }

    [Test]
    public async Task What_a_look_throws_is_thrown_and_the_next_need_not_wait()
    {
        var pause = TimeSpan.FromHours(1);
        Assert.That(async () => await Store.JobLock.TryRunAsync("job", pause, _ => throw new InvalidTimeZoneException(), default), Throws.TypeOf<InvalidTimeZoneException>());
        Assert.That(await Store.JobLock.TryRunAsync("job", pause, _ => Task.CompletedTask, default), Is.True);
    }

    [Test]
    public async Task A_look_ends_when_the_server_stops_and_the_next_need_not_wait()
    {
        using var stop = new CancellationTokenSource();
        var pause = TimeSpan.FromHours(1);
        var look = Store.JobLock.TryRunAsync("job", pause, token => { stop.Cancel(); return Task.Delay(Timeout.Infinite, token); }, stop.Token);

        Assert.That(async () => await look, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await Store.JobLock.TryRunAsync("job", pause, _ => Task.CompletedTask, default), Is.True);
    }

    [Test]
    public async Task Two_jobs_are_not_in_each_others_way()
    {
        var inner = false;
        await Store.JobLock.TryRunAsync("one", None, async token => inner = await Store.JobLock.TryRunAsync("other", None, _ => Task.CompletedTask, token), default);
        Assert.That(inner, Is.True);
    }
}

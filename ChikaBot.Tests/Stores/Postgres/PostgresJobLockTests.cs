using ChikaBot.Turns;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Postgres;

[TestFixture]
[Parallelizable]
public sealed class PostgresJobLockTests : JobLockContract
{
    private const string Holders = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly PostgresDatabase database = new();
    private OpenStore other = null!;

    [SetUp]
    public void OpenOther() => other = database.Open();

    [TearDown]
    public void CloseOther() => other.Dispose();

    [Test]
    public async Task Of_replicas_that_race_one_looks_at_a_time()
    {
        var (inside, most, looks) = (0, 0, 0);
        var granted = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => TryTenTimesAsync(i % 2 == 0 ? Store : other))));

        Assert.That(most, Is.EqualTo(1));
        Assert.That(granted.Sum(), Is.EqualTo(looks).And.GreaterThan(0));

        async Task<int> TryTenTimesAsync(OpenStore store)
        {
            var count = 0;
            for (var tries = 0; tries < 10; tries++)
                if (await store.JobLock.TryRunAsync("job", TimeSpan.Zero, LookAsync, default))
                    count++;
            return count;
        }

        async Task LookAsync(CancellationToken token)
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Interlocked.Increment(ref looks);
            await Task.Delay(5, token);
            Interlocked.Decrement(ref inside);
        }
    }

    [Test]
    public async Task While_one_looks_the_other_is_refused_and_does_not_wait()
    {
        var refused = true;
        await Store.JobLock.TryRunAsync("job", TimeSpan.Zero, async token => refused = !await other.JobLock.TryRunAsync("job", TimeSpan.Zero, _ => Task.CompletedTask, token), default);

        Assert.That(refused, Is.True);
        Assert.That(await other.JobLock.TryRunAsync("job", TimeSpan.Zero, _ => Task.CompletedTask, default), Is.True);
    }

    [Test]
    public async Task What_one_has_just_done_the_other_does_not_do_again_before_the_pause_is_over()
    {
        Assert.That(await Store.JobLock.TryRunAsync("job", Hour, _ => Task.CompletedTask, default), Is.True);
        Assert.That(await other.JobLock.TryRunAsync("job", Hour, _ => Task.CompletedTask, default), Is.False);
        Assert.That(await Store.JobLock.TryRunAsync("job", Hour, _ => Task.CompletedTask, default), Is.False);

        database.Execute("UPDATE job_runs SET started_at = started_at - 3600000");
        Assert.That(await other.JobLock.TryRunAsync("job", Hour, _ => Task.CompletedTask, default), Is.True);
    }

    [Test]
    public async Task A_beginning_in_the_future_after_a_clock_was_set_back_stops_nothing()
    {
        await Store.JobLock.TryRunAsync("job", Hour, _ => Task.CompletedTask, default);
        database.Execute("UPDATE job_runs SET started_at = started_at + 86400000");

        Assert.That(await other.JobLock.TryRunAsync("job", Hour, _ => Task.CompletedTask, default), Is.True);
    }

    [Test]
    public async Task When_the_holders_connection_dies_its_look_is_cut_off_and_another_may_begin()
    {
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var look = Store.JobLock.TryRunAsync("job", TimeSpan.Zero, token => { began.SetResult(); return Task.Delay(Timeout.Infinite, token); }, default).AsTask();
        await began.Task;

        database.Execute($"SELECT pg_terminate_backend(pid) FROM ({Holders}) holders");

        Assert.That(async () => await look.WaitAsync(TimeSpan.FromSeconds(30)), Throws.TypeOf<StoreUnavailableException>());
        Assert.That(await other.JobLock.TryRunAsync("job", TimeSpan.Zero, _ => Task.CompletedTask, default), Is.True);
    }

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

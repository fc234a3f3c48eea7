using ChikaBot.Operations.Health;
using ChikaBot.Stores;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Operations;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HealthCheckTests
{
    private const long Megabyte = 1024 * 1024;

    private readonly HealthOptions options = new();
    private readonly ManualTimeProvider time = new(Now);

    [TestCase(0, "healthy")]
    [TestCase(59, "healthy")]
    [TestCase(60, "degraded")]
    [TestCase(600, "unhealthy")]
    public async Task An_outbox_whose_replies_are_due_for_long_is_unwell(int seconds, string expected)
    {
        var folder = new SqliteFolder();
        folder.Create();
        using (var store = folder.Open())
        {
            var check = new OutboxCheck(store.Outbox, [], options, new Clocks(time, time));
            Assert.That(await StatusAsync(check), Is.EqualTo("healthy ok"), "nothing waits");
            await store.Conversations.CommitAsync(Turn("a", 0, "m1").Sending("a1"), default);
            time.Advance(TimeSpan.FromSeconds(seconds));

            Assert.That(await StatusAsync(check), Does.StartWith(expected));

            // A reply that waits for its next try does not make the server unwell.
            var head = (await store.Outbox.LeaseAsync(1, time.GetUtcNow(), time.GetUtcNow().AddMinutes(1), default)).Replies.Single();
            await store.Outbox.RetryAsync(head.Message, time.GetUtcNow().AddMinutes(5), failed: true, default);
            Assert.That(await StatusAsync(check), Is.EqualTo("healthy ok"));
        }

        folder.Destroy();
    }

    [TestCase("gateway", "degraded gateway-stuck")]
    [TestCase("web", "unhealthy stuck")]
    public async Task Replies_that_only_a_gateway_holds_up_do_not_take_the_server_out(string channel, string expected)
    {
        var folder = new SqliteFolder();
        folder.Create();
        using (var store = folder.Open())
        {
            var check = new OutboxCheck(store.Outbox, [new FakeSender { Channel = "gateway" }, new FakeSender { Channel = "web", IsOwn = true }], options, new Clocks(time, time));
            await store.Conversations.CommitAsync(Turn("a", 0, "m1").Sending("a1") with { Address = new DeliveryAddress(channel, Utf8("{}")) }, default);
            time.Advance(options.OutboxUnhealthyAfter);

            Assert.That(await StatusAsync(check), Is.EqualTo(expected));
        }

        folder.Destroy();
    }

    [Test]
    public async Task A_store_that_is_closed_is_unhealthy()
    {
        var folder = new SqliteFolder();
        folder.Create();
        var store = folder.Open();
        var probe = store.Services.GetRequiredService<IStoreProbe>();
        var check = new StoreCheck(probe, options);
        Assert.That(await StatusAsync(check), Is.EqualTo("healthy ok"));

        store.Dispose();

        Assert.That(await StatusAsync(check), Is.EqualTo("unhealthy unavailable"));
        Assert.That(await StatusAsync(new OutboxCheck(store.Outbox, [], options, new Clocks(time, time))), Is.EqualTo("unhealthy unavailable"));
        folder.Destroy();
    }

    [Test]
    public async Task A_store_that_does_not_answer_is_unhealthy()
    {
        options.CheckTimeout = TimeSpan.FromMilliseconds(20);

        Assert.That(await StatusAsync(new StoreCheck(new HangingProbe(), options)), Is.EqualTo("unhealthy timeout"));
    }

    [TestCase(501 * Megabyte, "healthy ok")]
    [TestCase(500 * Megabyte, "healthy ok")]
    [TestCase(499 * Megabyte, "degraded low")]
    [TestCase(49 * Megabyte, "unhealthy full")]
    public async Task A_disk_that_fills_up_is_told_in_time(long free, string expected) =>
        Assert.That(await StatusAsync(new DiskCheck(options, () => free)), Is.EqualTo(expected));

    [Test]
    public async Task A_disk_that_is_gone_is_unhealthy() =>
        Assert.That(await StatusAsync(new DiskCheck(options, () => throw new DriveNotFoundException())), Is.EqualTo("unhealthy unreadable"));

    [Test]
    public async Task What_a_check_throws_is_told_by_its_type_alone()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddHealthChecks().AddAsyncCheck("gateway", () => throw new FormatException("9901019403800001 is no date"), [ReadyReports.Tag]).AddCheck("other", () => throw new FormatException());
        using var provider = services.BuildServiceProvider();
        var reports = new ReadyReports(provider.GetRequiredService<HealthCheckService>(), new Clocks(time, time));

        var answer = HealthAnswer.Of(await reports.GetAsync());

        Assert.That((answer.Status, answer.Checks.Single()), Is.EqualTo(("unhealthy", new CheckAnswer("gateway", "unhealthy", "FormatException"))));
    }

    [Test]
    public async Task However_many_ask_the_checks_run_once_a_second()
    {
        var runs = 0;
        var services = new ServiceCollection().AddLogging();
        services.AddHealthChecks().AddCheck("counted", () => HealthCheckResult.Healthy($"{++runs}"), [ReadyReports.Tag]);
        using var provider = services.BuildServiceProvider();
        var reports = new ReadyReports(provider.GetRequiredService<HealthCheckService>(), new Clocks(time, time));

        for (var asked = 0; asked < 10; asked++) await reports.GetAsync();
        Assert.That(runs, Is.EqualTo(1));
        time.Advance(TimeSpan.FromSeconds(1));
        await reports.GetAsync();
        Assert.That(runs, Is.EqualTo(2));
    }

    [Test]
    public async Task A_check_that_hangs_is_not_started_again()
    {
        var (runs, held) = (0, new TaskCompletionSource<HealthCheckResult>());
        var services = new ServiceCollection().AddLogging();
        services.AddHealthChecks().AddAsyncCheck("hanging", () =>
        {
            runs++;
            return held.Task;
        }, [ReadyReports.Tag]);
        using var provider = services.BuildServiceProvider();
        var reports = new ReadyReports(provider.GetRequiredService<HealthCheckService>(), new Clocks(time, time));

        var first = reports.GetAsync();
        time.Advance(TimeSpan.FromMinutes(1));
        var second = reports.GetAsync();
        held.SetResult(HealthCheckResult.Healthy());
        await first;

        Assert.That((second, runs), Is.EqualTo((first, 1)));
    }

    [Test]
    public void The_defaults_are_valid() => Assert.That(options.Fault(), Is.Null);

    private static async Task<string> StatusAsync(IHealthCheck check)
    {
        var result = await check.CheckHealthAsync(new HealthCheckContext());
        return $"{result.Status} {result.Description}".ToLowerInvariant();
    }

    private sealed class HangingProbe : IStoreProbe
    {
        public ValueTask ProbeAsync(CancellationToken cancellationToken) => new(new TaskCompletionSource().Task);
    }
}

using ChikaBot.Operations;
using ChikaBot.Stores;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using Moq;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Operations;

[TestFixture]
public sealed class RetentionJobTests
{
    [Test]
    public async Task A_sweep_deletes_more_than_one_batch_and_keeps_what_is_young_enough()
    {
        var folder = new SqliteFolder();
        folder.Create();
        using (var store = folder.Open())
        {
            for (var turn = 0; turn < 7; turn++) await store.Conversations.CommitAsync(Turn("a", turn, $"old{turn}"), default);
            var options = new RetentionOptions { BatchSize = 2, BatchPause = TimeSpan.Zero };
            var time = new ManualTimeProvider(Now + options.MessageIds);
            await store.Conversations.CommitAsync(Turn("a", 7, "young") with { ReceivedAt = time.GetUtcNow() }, default);
            using var job = new RetentionJob(store.Retention, store.JobLock, options, new Clocks(time, time), new SuiteLogger<RetentionJob>());

            await job.LookAsync(default);
            Assert.That((await store.Conversations.LoadAsync(Conversation("a"), "old0", default)).RepeatedReplies, Is.Not.Null, "exactly 8 days are kept");
            time.Advance(TimeSpan.FromSeconds(1));
            await job.LookAsync(default);

            Assert.That((await store.Conversations.LoadAsync(Conversation("a"), "old6", default)).RepeatedReplies, Is.Null);
            Assert.That((await store.Conversations.LoadAsync(Conversation("a"), "young", default)).RepeatedReplies, Is.Not.Null);
        }

        folder.Destroy();
    }

    [Test]
    public async Task What_cannot_be_deleted_keeps_nothing_else_from_going()
    {
        var store = new Mock<IRetentionStore>();
        store.Setup(retention => retention.DeleteMessageIdsAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).Throws<InvalidOperationException>();
        var options = new RetentionOptions { DeadLetters = TimeSpan.FromDays(1_000_000) };
        var time = new ManualTimeProvider(Now);
        using var job = new RetentionJob(store.Object, Mock.Of<IJobLock>(), options, new Clocks(time, time), new SuiteLogger<RetentionJob>());

        await job.LookAsync(default);

        store.Verify(retention => retention.DeleteDeadLettersAsync(DateTimeOffset.MinValue, options.BatchSize, default), Times.Once);
        store.Verify(retention => retention.DeleteAttemptsAsync(Now - options.Attempts, options.BatchSize, default), Times.Once);
    }

    [Test]
    public void Message_ids_cannot_be_kept_for_less_than_8_days() =>
        Assert.That(new RetentionOptions { MessageIds = TimeSpan.FromDays(7.9) }.Fault(), Does.StartWith("Chika:Retention:MessageIds"));

    [Test]
    public void The_defaults_are_valid() => Assert.That((new RetentionOptions().Fault(), new OutboxOptions().Fault()), Is.EqualTo(((string?)null, (string?)null)));

    [Test]
    public void A_lease_cannot_be_shorter_than_a_send() =>
        Assert.That(new OutboxOptions { LeaseDuration = TimeSpan.FromSeconds(30) }.Fault(), Does.StartWith("Chika:Outbox:LeaseDuration"));
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores;
using ChikaBot.Turns;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

public abstract class RetentionStoreContract : StoreContract
{
    private static readonly DateTimeOffset Later = Now.AddDays(1);

    [Test]
    public async Task Old_message_ids_go_in_batches_and_new_ones_stay()
    {
        for (var i = 0; i < 5; i++) await Commit(Turn("a", i, $"old{i}"));
        await Commit(Turn("a", 5, "new") with { ReceivedAt = Later });

        Assert.That(await Store.Retention.DeleteMessageIdsAsync(Later, 3, default), Is.EqualTo(3));
        Assert.That(await Store.Retention.DeleteMessageIdsAsync(Later, 3, default), Is.EqualTo(2));

        Assert.That((await Store.Conversations.LoadAsync(Conversation("a"), "old4", default)).RepeatedReplies, Is.Null);
        Assert.That((await Store.Conversations.LoadAsync(Conversation("a"), "new", default)).RepeatedReplies, Is.Not.Null);
    }

    [Test]
    public async Task An_idle_conversation_goes_only_when_its_ids_and_unsent_replies_are_gone()
    {
        await Commit(Turn("ids", 0, "m1"));
        Assert.That(await Store.Retention.DeleteIdleConversationsAsync(Later, 10, default), Is.Zero);

        await Commit(Turn("unsent", 0, "m1").Sending("reply"));
        await Store.Retention.DeleteMessageIdsAsync(Later, 10, default);
        Assert.That(await Store.Retention.DeleteIdleConversationsAsync(Now, 10, default), Is.Zero, "not idle for long enough");
        Assert.That(await Store.Retention.DeleteIdleConversationsAsync(Later, 10, default), Is.EqualTo(1));

        Assert.That((await Store.Conversations.LoadAsync(Conversation("ids"), "m2", default)).Version, Is.Zero);
        Assert.That((await Store.Conversations.LoadAsync(Conversation("unsent"), "m2", default)).Version, Is.EqualTo(1));
    }

    [Test]
    public async Task A_conversation_in_which_something_happens_on_a_later_day_is_not_idle()
    {
        await Commit(Turn("a", 0, "m1"));
        await Commit(Turn("a", 1, "m2") with { ReceivedAt = Now.AddDays(3) });
        await Store.Retention.DeleteMessageIdsAsync(Now.AddDays(9), 10, default);

        Assert.That(await Store.Retention.DeleteIdleConversationsAsync(Now.AddDays(3), 10, default), Is.Zero);
        Assert.That(await Store.Retention.DeleteIdleConversationsAsync(Now.AddDays(3).AddMilliseconds(1), 10, default), Is.EqualTo(1));
    }

    [Test]
    public async Task Where_a_log_stands_is_kept_as_long_as_its_conversation_or_an_activity()
    {
        await Commit(Turn("a", 0, "m1") with { Conversation = new ConversationKey("directline", "talk") });
        foreach (var log in new[] { "talk", "talk", "gone", "gone", "gone", "read" }) await Store.Activities.AppendAsync(log, Utf8(log), default);
        await Store.Retention.DeleteActivitiesAsync(DateTimeOffset.MaxValue, 10, default);
        await Store.Activities.AppendAsync("read", Utf8("new"), default);

        Assert.That(await Store.Retention.DeleteActivityHeadsAsync(10, default), Is.EqualTo(1));
        Assert.That(await Store.Activities.AppendAsync("talk", Utf8("goes on"), default), Is.EqualTo(2));
        Assert.That(await Store.Activities.AppendAsync("gone", Utf8("again"), default), Is.Zero);
        var seen = (await Store.Activities.ReadAsync("gone", 2, 10, default)).Single();
        Assert.That(Text(seen.Json), Is.EqualTo("again"), "an open page has seen three of the log that is gone");

        await Store.Retention.DeleteActivitiesAsync(DateTimeOffset.MaxValue, 10, default);
        await Store.Retention.DeleteMessageIdsAsync(Later, 10, default);
        await Store.Retention.DeleteIdleConversationsAsync(Later, 10, default);
        Assert.That(await Store.Retention.DeleteActivityHeadsAsync(10, default), Is.EqualTo(3));
        Assert.That(await Store.Retention.DeleteActivityHeadsAsync(10, default), Is.Zero);
    }

    [Test]
    public async Task Old_dead_letters_and_attempt_windows_go()
    {
        var window = AttemptWindow.Empty(Attempts("aa")) with { Failures = 1 };
        await Commit(Turn("a", 0, "m1") with { DeadLetterReason = "why", Attempts = [window] });

        Assert.That(await Store.Retention.DeleteDeadLettersAsync(Now, 10, default), Is.Zero);
        Assert.That(await Store.Retention.DeleteDeadLettersAsync(Later, 10, default), Is.EqualTo(1));
        Assert.That(await Store.Retention.DeleteAttemptsAsync(Now, 10, default), Is.Zero);
        Assert.That(await Store.Retention.DeleteAttemptsAsync(Later, 10, default), Is.EqualTo(1));
        Assert.That(await Store.DeadLetters.CountAsync(default), Is.Zero);
        Assert.That((await Store.Attempts.ReadAsync(Attempts("aa"), default)).Version, Is.Zero);
    }

    [Test]
    public async Task Rows_of_a_clock_that_ran_ahead_do_not_keep_the_older_ones_behind_them()
    {
        for (var i = 0; i < 6; i++)
        {
            var at = i < 3 ? Now.AddYears(1) : Now;
            await Commit(Turn($"c{i}", 0, "m1").Sending("reply") with { ReceivedAt = at, DeadLetterReason = "why" });
            var sent = (await Store.Outbox.LeaseAsync(1, at, at.AddMinutes(1), default)).Replies.Single().Message;
            await Store.Outbox.MarkSentAsync(sent, $"sent{i}", at, default);
            await Store.Audit.AppendAsync(new AuditEntry(at, "rina", AuditAction.SignedIn, null), default);
        }

        Func<DateTimeOffset, int, CancellationToken, ValueTask<int>>[] deletes =
            [Store.Retention.DeleteMessageIdsAsync, Store.Retention.DeleteDeliveriesAsync, Store.Retention.DeleteDeadLettersAsync, Store.Retention.DeleteAuditAsync];
        foreach (var delete in deletes)
        {
            var deleted = new[] { await delete(Later, 2, default), await delete(Later, 2, default), await delete(Later, 2, default) };
            Assert.That(deleted, Is.EqualTo(new[] { 2, 1, 0 }), delete.Method.Name);
        }
    }

    private async Task Commit(TurnCommit commit) => Assert.That(await Store.Conversations.CommitAsync(commit, default), Is.EqualTo(CommitResult.Committed));
}

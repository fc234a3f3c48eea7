using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

public abstract class ConversationStoreContract : StoreContract
{
    [Test]
    public async Task A_new_conversation_is_empty_at_version_0()
    {
        var loaded = await Store.Conversations.LoadAsync(Conversation("a"), "m1", default);

        Assert.That((loaded.Snapshot.Length, loaded.Version, loaded.RepeatedReplies is null), Is.EqualTo((0, 0L, true)));
    }

    [Test]
    public async Task Each_commit_adds_one_to_the_version_and_replaces_the_snapshot()
    {
        Assert.That(await Commit(Turn("a", 0, "m1", """{"n":1}""")), Is.EqualTo(CommitResult.Committed));
        Assert.That(await Commit(Turn("a", 1, "m2", """{"n":2}""")), Is.EqualTo(CommitResult.Committed));

        var loaded = await Store.Conversations.LoadAsync(Conversation("a"), "m3", default);
        Assert.That((loaded.Version, Text(loaded.Snapshot)), Is.EqualTo((2L, """{"n":2}""")));
    }

    [Test]
    public async Task A_stale_version_is_a_conflict_and_writes_nothing()
    {
        await Commit(Turn("a", 0, "m1", "first"));

        Assert.That(await Commit(Turn("a", 0, "m2", "second").Sending("reply")), Is.EqualTo(CommitResult.Conflict));
        Assert.That(await Commit(Turn("a", 7, "m3", "third")), Is.EqualTo(CommitResult.Conflict));

        var loaded = await Store.Conversations.LoadAsync(Conversation("a"), "m2", default);
        Assert.That((loaded.Version, Text(loaded.Snapshot), loaded.RepeatedReplies), Is.EqualTo((1L, "first", (ReadOnlyMemory<byte>?)null)));
        Assert.That((await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).Replies, Is.Empty);
    }

    [Test]
    public async Task A_version_of_a_conversation_that_does_not_exist_is_a_conflict() =>
        Assert.That(await Commit(Turn("a", 3, "m1")), Is.EqualTo(CommitResult.Conflict));

    [Test]
    public async Task A_repeated_id_loads_its_replies_and_commits_nothing()
    {
        await Commit(Turn("a", 0, "m1", "first", """[{"text":"hi"}]"""));

        Assert.That(await Commit(Turn("a", 1, "m1", "second").Sending("again")), Is.EqualTo(CommitResult.Repeated));
        Assert.That(await Commit(Turn("a", 0, "m1", "second")), Is.EqualTo(CommitResult.Repeated));

        var loaded = await Store.Conversations.LoadAsync(Conversation("a"), "m1", default);
        Assert.That((loaded.Version, Text(loaded.Snapshot), Text(loaded.RepeatedReplies!.Value)), Is.EqualTo((1L, "first", """[{"text":"hi"}]""")));
        Assert.That((await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).Replies, Is.Empty);
    }

    [Test]
    public async Task What_is_remembered_of_a_conversation_is_its_last_commit_or_nothing()
    {
        Assert.That(Store.Conversations.Recall(Conversation("a"), "m1"), Is.Null);
        await Commit(Turn("a", 0, "m1", "first"));
        await Commit(Turn("a", 1, "m2", "second"));

        Assert.That(Store.Conversations.Recall(Conversation("a"), "m2"), Is.Null, "the last id may be a repetition");
        Assert.That(Store.Conversations.Recall(Conversation("other"), "m3"), Is.Null);
        if (Store.Conversations.Recall(Conversation("a"), "m3") is not { } last) return;
        Assert.That((last.Version, Text(last.Snapshot), last.RepeatedReplies is null), Is.EqualTo((2L, "second", true)));
        Assert.That(await Commit(Turn("a", last.Version, "m1") with { Handle = last.Handle }), Is.EqualTo(CommitResult.Repeated), "an older id is found at the commit");
        Assert.That(Store.Conversations.Recall(Conversation("a"), "m3"), Is.Null, "a refusal ends the trust");
        Assert.That(await Commit(Turn("a", last.Version, "m3") with { Handle = last.Handle }), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task What_is_remembered_of_a_conversation_that_is_gone_cannot_be_committed()
    {
        await Commit(Turn("a", 0, "m1", "first"));
        var remembered = Store.Conversations.Recall(Conversation("a"), "m2");
        await Store.Retention.DeleteMessageIdsAsync(Now.AddDays(1), 10, default);
        Assert.That(await Store.Retention.DeleteIdleConversationsAsync(Now.AddDays(1), 10, default), Is.EqualTo(1));
        await Commit(Turn("b", 0, "m1", "another"));

        if (remembered is not null) Assert.That(await Commit(Turn("a", 1, "m2") with { Handle = remembered.Handle }), Is.EqualTo(CommitResult.Conflict));
        Assert.That((await Store.Conversations.LoadAsync(Conversation("b"), "m2", default)).Version, Is.EqualTo(1));
        Assert.That(await Commit(Turn("a", 0, "m2", "anew")), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task The_same_id_in_another_conversation_or_channel_is_another_message()
    {
        await Commit(Turn("a", 0, "m1"));

        Assert.That(await Commit(Turn("b", 0, "m1")), Is.EqualTo(CommitResult.Committed));
        Assert.That(await Commit(Turn("a", 0, "m1") with { Conversation = new ConversationKey("other", "a") }), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task Of_two_racing_turns_one_is_committed_and_the_other_conflicts()
    {
        for (var round = 0; round < 50; round++)
        {
            var results = await Task.WhenAll(
                Task.Run(() => Commit(Turn("a", round, $"left{round}"))),
                Task.Run(() => Commit(Turn("a", round, $"right{round}"))));

            Assert.That(results, Is.EquivalentTo(new[] { CommitResult.Committed, CommitResult.Conflict }));
        }
    }

    [Test]
    public async Task Two_hundred_conversations_at_once_keep_their_own_state()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 200 }, async (conversation, _) =>
        {
            for (var turn = 0; turn < 10; turn++)
            {
                var loaded = await Store.Conversations.LoadAsync(Conversation($"c{conversation}"), $"m{turn}", default);
                Assert.That(loaded.Version, Is.EqualTo(turn));
                Assert.That(await Commit(Turn($"c{conversation}", turn, $"m{turn}", $"{conversation}/{turn}")), Is.EqualTo(CommitResult.Committed));
            }
        });

        for (var conversation = 0; conversation < 200; conversation++)
        {
            var loaded = await Store.Conversations.LoadAsync(Conversation($"c{conversation}"), "new", default);
            Assert.That((loaded.Version, Text(loaded.Snapshot)), Is.EqualTo((10L, $"{conversation}/9")));
        }
    }

    [Test]
    public async Task Nothing_is_lost_by_closing_and_opening_again()
    {
        var locked = AttemptWindow.Empty(Attempts("aa")) with { Failures = 5, Since = Now, LockedUntil = Now.AddMinutes(15) };
        await Commit(Turn("a", 0, "m1", "state", "replies").Sending("out") with { Attempts = [locked], DeadLetterReason = "why" });

        Reopen();

        var loaded = await Store.Conversations.LoadAsync(Conversation("a"), "m1", default);
        Assert.That((loaded.Version, Text(loaded.Snapshot), Text(loaded.RepeatedReplies!.Value)), Is.EqualTo((1L, "state", "replies")));
        Assert.That(await Store.Attempts.ReadAsync(Attempts("aa"), default), Is.EqualTo(locked with { Version = 1 }));
        Assert.That((await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).Replies, Has.Count.EqualTo(1));
        Assert.That((await Store.DeadLetters.ListAsync(10, long.MaxValue, default)).Select(letter => letter.Reason), Is.EqualTo(new[] { "why" }));
    }

    [Test]
    public async Task A_given_up_turn_leaves_a_dead_letter_with_its_message_id()
    {
        await Commit(Turn("a", 0, "m1") with { DeadLetterReason = "InvalidOperationException", Attempt = 3 });

        var letter = (await Store.DeadLetters.ListAsync(10, long.MaxValue, default)).Single();
        Assert.That(
            (letter.Kind, letter.Conversation, letter.MessageId, letter.Reason, letter.Attempts, letter.CreatedAt),
            Is.EqualTo((DeadLetterKind.Turn, Conversation("a"), "m1", "InvalidOperationException", 3, Now)));
        Assert.That(await Store.DeadLetters.CountAsync(default), Is.EqualTo(1));
    }

    private async Task<CommitResult> Commit(TurnCommit commit) => await Store.Conversations.CommitAsync(commit, default);
}

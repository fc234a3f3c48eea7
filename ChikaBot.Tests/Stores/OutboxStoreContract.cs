using ChikaBot.Turns;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

public abstract class OutboxStoreContract : StoreContract
{
    [Test]
    public async Task Only_the_oldest_reply_of_each_conversation_is_leased()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        await Commit(Turn("b", 0, "m1").Sending("b1"));

        Assert.That(await Lease(), Is.EquivalentTo(new[] { "a1", "b1" }));
        Assert.That(await Lease(), Is.Empty, "all heads are leased");
    }

    [Test]
    public async Task A_leased_reply_carries_its_address_and_first_attempt()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1"));

        var reply = (await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).Replies.Single();
        Assert.That((reply.Message.Address.Channel, Text(reply.Message.Address.Json), reply.Message.Attempt, reply.CreatedAt), Is.EqualTo(("fake", """{"to":"x"}""", 1, Now)));
    }

    [Test]
    public async Task A_reply_keeps_the_trace_of_its_turn_across_a_restart()
    {
        const string trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        await Commit(Turn("a", 0, "m1").Sending("a1") with { Trace = trace });
        await Commit(Turn("b", 0, "m1").Sending("b1"));
        Reopen();

        var lease = await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default);
        Assert.That(lease.Replies.Select(reply => reply.Message.Trace), Is.EquivalentTo(new[] { trace, null }));
    }

    [Test]
    public async Task The_next_reply_follows_when_the_one_before_is_sent()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        await Commit(Turn("a", 1, "m2").Sending("a3"));

        var order = new List<string>();
        while ((await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).Replies is [var head])
        {
            order.Add(Text(head.Message.ReplyJson));
            await Store.Outbox.MarkSentAsync(head.Message, null, Now, default);
        }

        Assert.That(order, Is.EqualTo(new[] { "a1", "a2", "a3" }));
    }

    [Test]
    public async Task A_lease_that_runs_out_frees_the_reply_and_nothing_behind_it()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        await Lease(Now);

        Assert.That(await Lease(Now.AddSeconds(59)), Is.Empty);
        Assert.That(await Lease(Now.AddSeconds(60)), Is.EqualTo(new[] { "a1" }));
    }

    [Test]
    public async Task Leases_hold_across_a_restart()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Lease(Now);

        Reopen();

        Assert.That(await Lease(Now.AddSeconds(59)), Is.Empty);
        Assert.That(await Lease(Now.AddSeconds(60)), Is.EqualTo(new[] { "a1" }));
    }

    [Test]
    public async Task A_retry_holds_the_conversation_back_and_counts_only_failures()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        var id = await LeaseHead(Now);
        await Store.Outbox.RetryAsync(id, Now.AddSeconds(5), failed: true, default);

        Assert.That(await Lease(Now.AddSeconds(4)), Is.Empty);
        var second = (await Store.Outbox.LeaseAsync(10, Now.AddSeconds(5), Now.AddMinutes(1), default)).Replies.Single().Message;
        Assert.That((Text(second.ReplyJson), second.Attempt), Is.EqualTo(("a1", 2)));

        await Store.Outbox.RetryAsync(id, Now.AddSeconds(6), failed: false, default);
        Assert.That((await Store.Outbox.LeaseAsync(10, Now.AddSeconds(6), Now.AddMinutes(1), default)).Replies.Single().Message.Attempt, Is.EqualTo(2));
    }

    [Test]
    public async Task A_dead_letter_makes_way_for_the_next_reply()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        await Store.Outbox.DeadLetterAsync(await LeaseHead(Now), "http-400", Now, default);

        Assert.That(await Lease(), Is.EqualTo(new[] { "a2" }));
        var letter = (await Store.DeadLetters.ListAsync(10, long.MaxValue, default)).Single();
        Assert.That(
            (letter.Kind, letter.Conversation, letter.MessageId, letter.Reason, letter.Attempts, Text(letter.ReplyJson!.Value)),
            Is.EqualTo((DeadLetterKind.Reply, Conversation("a"), (string?)null, "http-400", 1, "a1")));
    }

    [Test]
    public async Task A_lease_tells_when_the_next_reply_is_due()
    {
        Assert.That((await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).NextDueAt, Is.Null);
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Store.Outbox.RetryAsync(await LeaseHead(Now), Now.AddSeconds(5), failed: true, default);

        Assert.That((await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).NextDueAt, Is.EqualTo(Now.AddSeconds(5)));
    }

    [Test]
    public async Task No_more_than_asked_for_is_leased()
    {
        for (var i = 0; i < 5; i++) await Commit(Turn($"c{i}", 0, "m1").Sending("r"));

        Assert.That((await Store.Outbox.LeaseAsync(3, Now, Now.AddMinutes(1), default)).Replies, Has.Count.EqualTo(3));
        Assert.That(await Lease(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Channels_that_are_left_out_keep_their_replies_where_they_are()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Commit(Turn("b", 0, "m1").Sending("b1") with { Address = new DeliveryAddress("other", Utf8("{}")), ReceivedAt = Now.AddSeconds(1) });

        Assert.That(await Store.Outbox.OldestDueAsync([], default), Is.EqualTo(Now));
        Assert.That(await Store.Outbox.OldestDueAsync(["fake", "third"], default), Is.EqualTo(Now.AddSeconds(1)));
        Assert.That(await Store.Outbox.OldestDueAsync(["fake", "other"], default), Is.Null);

        var lease = await Store.Outbox.LeaseAsync(10, ["fake", "third"], Now.AddSeconds(1), Now.AddMinutes(1), default);
        Assert.That((Text(lease.Replies.Single().Message.ReplyJson), lease.NextDueAt), Is.EqualTo(("b1", (DateTimeOffset?)Now.AddMinutes(1))));
        Assert.That(await Lease(), Is.EqualTo(new[] { "a1" }));
    }

    [Test]
    public async Task What_a_clock_that_ran_ahead_had_taken_is_free_when_it_is_set_back()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        await Lease(Now.AddHours(7));

        Assert.That(await Lease(Now), Is.Empty);
        await Store.Outbox.ReleaseAsync(Now, Now.AddHours(1), default);

        Assert.That(await Lease(Now), Is.EqualTo(new[] { "a1" }));
    }

    [Test]
    public async Task Marking_twice_and_marking_the_unknown_change_nothing()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2", "a3"));
        var id = await LeaseHead(Now);
        await Store.Outbox.MarkSentAsync(id, null, Now, default);
        await Store.Outbox.MarkSentAsync(id, null, Now, default);
        await Store.Outbox.MarkSentAsync(new OutboxMessage(9999, Address, default, 1), null, Now, default);

        Assert.That(await Lease(), Is.EqualTo(new[] { "a2" }));
    }

    [Test]
    public async Task The_status_counts_what_waits_and_tells_since_when()
    {
        Assert.That(await Store.Outbox.StatusAsync(default), Is.EqualTo(new OutboxStatus(0, null)));
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        await Commit(Turn("b", 0, "m1").Sending("b1") with { ReceivedAt = Now.AddMinutes(1) });
        Assert.That(await Store.Outbox.StatusAsync(default), Is.EqualTo(new OutboxStatus(3, Now)));

        await Store.Outbox.RetryAsync(await LeaseHead(Now), Now.AddHours(1), failed: true, default);
        Assert.That(await Store.Outbox.StatusAsync(default), Is.EqualTo(new OutboxStatus(3, Now.AddMinutes(1))));
    }

    protected async Task Commit(TurnCommit commit) => Assert.That(await Store.Conversations.CommitAsync(commit, default), Is.EqualTo(CommitResult.Committed));

    protected async Task<IReadOnlyList<string>> Lease(DateTimeOffset? now = null)
    {
        var lease = await Store.Outbox.LeaseAsync(10, now ?? Now, (now ?? Now).AddMinutes(1), default);
        return [.. lease.Replies.Select(reply => Text(reply.Message.ReplyJson))];
    }

    private async Task<OutboxMessage> LeaseHead(DateTimeOffset now) => (await Store.Outbox.LeaseAsync(1, now, now.AddMinutes(1), default)).Replies.Single().Message;
}

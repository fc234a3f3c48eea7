using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Reminders;
using ChikaBot.Turns;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

/// <summary>What a turn changes beside its conversation happens in its commit: with it, once, or not at all.</summary>
public abstract class TurnEffectContract : StoreContract
{
    private static readonly SenderKey Owner = new("fake", "owner");

    [Test]
    public async Task A_filed_complaint_is_found_by_its_number_with_all_that_was_said()
    {
        var complaint = Complaint("ADU-20260305-AAAA");

        await Commit(Turn("a", 0, "m1").Doing(new TurnEffect.ComplaintFiled(complaint)));
        Reopen();

        Assert.That(await Store.Complaints.FindAsync(complaint.Number, default), Is.EqualTo(complaint));
        Assert.That(await Store.Complaints.FindAsync("ADU-20260305-BBBB", default), Is.Null);
        Assert.That((await Store.Complaints.CountOpenAsync(Owner, default), await Store.Complaints.CountOpenAsync(new SenderKey("fake", "other"), default)), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task A_number_that_is_taken_is_a_conflict_and_nothing_is_written()
    {
        await Commit(Turn("a", 0, "m1").Doing(new TurnEffect.ComplaintFiled(Complaint("ADU-20260305-AAAA"))));

        var result = await Commit(Turn("b", 0, "m1").Sending("out").Doing(new TurnEffect.ComplaintFiled(Complaint("ADU-20260305-AAAA") with { Matter = "another matter" })));

        Assert.That(result, Is.EqualTo(CommitResult.Conflict));
        Assert.That((await Store.Complaints.FindAsync("ADU-20260305-AAAA", default))!.Matter, Is.EqualTo("The matter itself."));
        Assert.That((await Store.Conversations.LoadAsync(Conversation("b"), "m2", default)).Version, Is.Zero);
        Assert.That((await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).Replies, Is.Empty);
    }

    [Test]
    public async Task A_repeated_message_files_nothing_twice()
    {
        await Commit(Turn("a", 0, "m1").Doing(new TurnEffect.ComplaintFiled(Complaint("ADU-20260305-AAAA"))));

        Assert.That(await Commit(Turn("a", 1, "m1").Doing(new TurnEffect.ComplaintFiled(Complaint("ADU-20260305-AAAA")))), Is.EqualTo(CommitResult.Repeated));
        Assert.That(await Commit(Turn("a", 1, "m1").Doing(new TurnEffect.ComplaintFiled(Complaint("ADU-20260305-BBBB")))), Is.EqualTo(CommitResult.Repeated));

        Assert.That(await Store.Complaints.ListAsync(null, 10, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Its_owner_closes_a_complaint_or_opens_it_again_and_nobody_else_does()
    {
        await Commit(Turn("a", 0, "m1").Doing(new TurnEffect.ComplaintFiled(Complaint("ADU-20260305-AAAA"))));
        await Store.Complaints.AnswerAsync("ADU-20260305-AAAA", "an answer", Utf8("{}"), Now, default);

        await Commit(Turn("a", 1, "m2").Doing(new TurnEffect.ComplaintFollowedUp("ADU-20260305-AAAA", new SenderKey("fake", "other"), Settled: true)));
        Assert.That(await State("ADU-20260305-AAAA"), Is.EqualTo(ComplaintState.Answered));
        await Commit(Turn("a", 2, "m3").Doing(new TurnEffect.ComplaintFollowedUp("ADU-20260305-AAAA", Owner, Settled: false)));
        Assert.That(await State("ADU-20260305-AAAA"), Is.EqualTo(ComplaintState.Open));
        await Commit(Turn("a", 3, "m4").Doing(new TurnEffect.ComplaintFollowedUp("ADU-20260305-AAAA", Owner, Settled: true)));
        Assert.That(await State("ADU-20260305-AAAA"), Is.EqualTo(ComplaintState.Closed));
    }

    [Test]
    public async Task Erasing_takes_all_of_the_sender_but_the_turns_own_message_and_leaves_others_alone()
    {
        var tries = AttemptWindow.Empty(new AttemptKey("sender", "ff")) with { Failures = 1, Since = Now };
        await Commit(Turn("a", 0, "m1").From(Owner).Sending("unsent") with { Attempts = [tries], DeadLetterReason = "why" });
        await Commit(Turn("a", 1, "m2").Doing(new TurnEffect.ComplaintFiled(Complaint("ADU-20260305-AAAA"))));
        await Commit(Turn("elsewhere", 0, "m1").From(Owner).Sending("unsent"));
        await Commit(Turn("others", 0, "m1").From(new SenderKey("fake", "other")).Sending("theirs"));
        await Store.Activities.AppendAsync("a", Utf8("{}"), default);
        await Store.Activities.AppendAsync("others", Utf8("{}"), default);

        await Commit(Turn("a", 2, "m3", "empty", "gone").Sending("goodbye").Doing(new TurnEffect.SenderErased(Owner, tries.Key)));

        Assert.That(await Store.Complaints.ListAsync(null, 10, default), Is.Empty);
        Assert.That((await Store.Attempts.ReadAsync(tries.Key, default)).Version, Is.Zero);
        Assert.That(await Store.DeadLetters.CountAsync(default), Is.Zero);
        Assert.That(await Store.Activities.ReadAsync("a", -1, 10, default), Is.Empty);
        Assert.That(await Store.Activities.AppendAsync("a", Utf8("goodbye"), default), Is.EqualTo(1), "the open page goes on reading where it was");
        Assert.That(await Store.Activities.ReadAsync("others", -1, 10, default), Has.Count.EqualTo(1));
        Assert.That((await Store.Conversations.LoadAsync(Conversation("elsewhere"), "m1", default)).Version, Is.Zero);
        Assert.That((await Store.Conversations.LoadAsync(Conversation("others"), "m1", default)).RepeatedReplies, Is.Not.Null);
        var outbox = await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default);
        Assert.That(outbox.Replies.Select(reply => Text(reply.Message.ReplyJson)), Is.EquivalentTo(new[] { "theirs", "goodbye" }));

        Assert.That((await Store.Conversations.LoadAsync(Conversation("a"), "m1", default)).RepeatedReplies, Is.Null);
        Assert.That(await Commit(Turn("a", 3, "m3").Doing(new TurnEffect.ComplaintFiled(Complaint("ADU-20260305-CCCC")))), Is.EqualTo(CommitResult.Repeated));
        var kept = await Store.Conversations.LoadAsync(Conversation("a"), "m3", default);
        Assert.That((kept.Version, Text(kept.Snapshot), Text(kept.RepeatedReplies!.Value)), Is.EqualTo((3L, "empty", "gone")));
    }

    [Test]
    public async Task A_count_of_wrong_tries_that_still_holds_survives_an_erasure()
    {
        var tries = AttemptWindow.Empty(new AttemptKey("sender", "ff")) with { Failures = 9, Since = Now };
        await Commit(Turn("a", 0, "m1").From(Owner) with { Attempts = [tries] });

        await Commit(Turn("a", 1, "m2").Doing(new TurnEffect.SenderErased(Owner, null)));

        Assert.That((await Store.Attempts.ReadAsync(tries.Key, default)).Failures, Is.EqualTo(9));
    }

    [Test]
    public async Task A_reminder_is_set_once_stopped_by_a_word_and_gone_with_an_erasure()
    {
        var set = new TurnEffect.ReminderSet("9900000000000001", Language.English, Now);
        var period = new ReminderPeriod("2026-03-due", ReminderKind.BeforeDueDay, Now.AddDays(1));
        await Commit(Turn("a", 0, "m1").From(Owner) with { Address = Address, Effects = [set] });
        await Commit(Turn("a", 1, "m2").Doing(set));

        var due = await Due(period);
        Assert.That((due.Single().Nik.Digits, due[0].Language), Is.EqualTo(("9900000000000001", Language.English)));
        Assert.That(await Store.Reminders.CompleteAsync(due[0].Id, period, Utf8("{}"), Now, default), Is.True);
        Assert.That(await Store.Reminders.CompleteAsync(due[0].Id, period, Utf8("{}"), Now, default), Is.False, "none twice");
        Assert.That(await Due(period), Is.Empty);
        Assert.That((await Store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).Replies, Has.Count.EqualTo(1));

        var next = period with { Key = "2026-03-end" };
        Assert.That(await Due(next), Has.Count.EqualTo(1));
        await Commit(Turn("a", 2, "m3").Doing(new TurnEffect.RemindersStopped()));
        Assert.That(await Due(next), Is.Empty);
        Assert.That(await Store.Reminders.CompleteAsync(due[0].Id, next, Utf8("{}"), Now, default), Is.False, "stopped in the meantime");

        await Commit(Turn("a", 3, "m4").Doing(set));
        await Commit(Turn("a", 4, "m5").Doing(new TurnEffect.SenderErased(Owner, null)));
        Assert.That(await Due(next), Is.Empty);
    }

    [Test]
    public async Task A_conversation_with_a_reminder_is_not_idle()
    {
        await Commit(Turn("a", 0, "m1").Doing(new TurnEffect.ReminderSet("9900000000000001", Language.English, Now)));
        await Store.Retention.DeleteMessageIdsAsync(Now.AddDays(100), 10, default);

        Assert.That(await Store.Retention.DeleteIdleConversationsAsync(Now.AddDays(100), 10, default), Is.Zero);
        await Commit(Turn("a", 1, "m2").Doing(new TurnEffect.RemindersStopped()));
        await Store.Retention.DeleteMessageIdsAsync(Now.AddDays(100), 10, default);
        Assert.That(await Store.Retention.DeleteIdleConversationsAsync(Now.AddDays(100), 10, default), Is.EqualTo(1));
    }

    [Test]
    public async Task A_reminder_without_an_address_is_never_due()
    {
        await Commit(Turn("a", 0, "m1").Doing(new TurnEffect.ReminderSet("9900000000000001", Language.English, Now)));

        Assert.That(await Due(new ReminderPeriod("2026-03-due", ReminderKind.BeforeDueDay, Now.AddDays(1))), Is.Empty);
    }

    [Test]
    public async Task An_erased_conversation_goes_for_good_with_its_message_id()
    {
        await Commit(Turn("a", 0, "m1").From(Owner));
        await Commit(Turn("a", 1, "m2").Doing(new TurnEffect.SenderErased(Owner, null)));

        Assert.That(await Store.Retention.DeleteIdleConversationsAsync(Now.AddDays(-80), 10, default), Is.Zero, "its message id still guards against a second effect");
        await Store.Retention.DeleteMessageIdsAsync(Now.AddDays(8), 10, default);

        Assert.That(await Store.Retention.DeleteIdleConversationsAsync(Now.AddDays(-80), 10, default), Is.EqualTo(1));
    }

    private static Complaint Complaint(string number) => new(number, Owner, ComplaintCategory.Facility, "The matter itself.", Language.English, Now);

    private async Task<IReadOnlyList<DueReminder>> Due(ReminderPeriod period) => await Store.Reminders.ListDueAsync(period, period.From, 0, 10, default);

    private async Task<ComplaintState> State(string number) => (await Store.Complaints.FindAsync(number, default))!.State;

    private async Task<CommitResult> Commit(TurnCommit commit) => await Store.Conversations.CommitAsync(commit, default);
}

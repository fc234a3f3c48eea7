using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Stores;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;
using static ChikaBot.Tests.Stores.GivenTickets;

namespace ChikaBot.Tests.Stores;

public abstract class HandoverStoreContract : StoreContract
{
    [Test]
    public async Task Those_who_wait_longest_stand_first_and_what_has_ended_is_not_listed()
    {
        await Request("late", Now.AddMinutes(5));
        await Request("early", Now);
        await Request("ended", Now.AddMinutes(-5));
        await Store.TurnAsync("ended", "m2", new TurnEffect.HandoverEnded(Now));
        Reopen();

        Assert.That((await Store.Handovers.ListAsync(10, default)).Select(one => one.Conversation.Id), Is.EqualTo(new[] { "early", "late" }));
        Assert.That(await Store.Handovers.FindAsync(Conversation("ended"), default), Is.Null);
    }

    [Test]
    public async Task A_conversation_has_one_hand_over_at_a_time_and_its_lines_in_order()
    {
        await Request("a", Now);
        await Store.TurnAsync("a", "m2", new TurnEffect.HandoverRequested(Owner, Language.English, Now.AddMinutes(1)));
        var asked = (await Store.Handovers.ListAsync(10, default)).Single();

        await Store.TurnAsync("a", "m3", new TurnEffect.HandoverTaken("rina", Language.Indonesian, Now.AddMinutes(2)));
        await Store.TurnAsync("a", "m4", new TurnEffect.HandoverMessage(null, "Halo", Now.AddMinutes(3)));
        await Store.TurnAsync("a", "m5", new TurnEffect.HandoverMessage("rina", "Selamat pagi", Now.AddMinutes(4)));

        var taken = (await Store.Handovers.GetAsync(asked.Id, default))!;
        Assert.That((taken.State, taken.Officer, taken.Since), Is.EqualTo((HandoverState.Taken, "rina", Now.AddMinutes(2))));
        var lines = await Store.Handovers.MessagesAsync(asked.Id, 0, 10, default);
        Assert.That(lines.Select(line => (line.Officer, line.Text)), Is.EqualTo(new[] { ((string?)null, "Halo"), ("rina", "Selamat pagi") }));
        Assert.That(await Store.Handovers.MessagesAsync(asked.Id, lines[0].Id, 10, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Erasing_and_retention_take_what_was_written()
    {
        await Request("a", Now);
        await Store.TurnAsync("a", "m2", new TurnEffect.HandoverTaken("rina", Language.Indonesian, Now), new TurnEffect.HandoverMessage(null, "rahasia", Now));
        await Request("b", Now);
        await Store.TurnAsync("b", "m2", new TurnEffect.HandoverEnded(Now));
        var id = (await Store.Handovers.FindAsync(Conversation("a"), default))!.Id;

        Assert.That(await Store.Retention.DeleteHandoversAsync(Now.AddSeconds(1), 10, default), Is.EqualTo(1), "the ended one");
        await Store.TurnAsync("a", "m3", new TurnEffect.SenderErased(Owner, null));

        Assert.That(await Store.Handovers.GetAsync(id, default), Is.Null);
        Assert.That(await Store.Handovers.MessagesAsync(id, 0, 10, default), Is.Empty);
    }

    [Test]
    public async Task The_audit_log_says_who_took_it_and_never_what_was_written()
    {
        await Store.TurnAsync("a", "m1", new TurnEffect.HandoverTaken("rina", Language.Indonesian, Now));
        var id = (await Store.Handovers.FindAsync(Conversation("a"), default))!.Id;
        await Store.TurnAsync("a", "m2", new TurnEffect.HandoverEnded(Now));

        Assert.That((await Store.Audit.ListAsync("rina", 0, 10, default)).Select(entry => (entry.What, entry.Ticket)), Is.EqualTo(new[] { (AuditAction.HandoverEnded, $"HO-{id}"), (AuditAction.HandoverTaken, $"HO-{id}") }));
    }

    [Test]
    public async Task The_bots_last_answers_before_it_are_read_in_order_and_none_from_after()
    {
        foreach (var (at, text) in new[] { (1, "one"), (2, "two"), (3, "three") })
            await Store.Conversations.CommitAsync(Turn("a", at - 1, $"before-{at}", replies: text) with { ReceivedAt = Now.AddMinutes(at) }, default);
        await Store.Conversations.CommitAsync(Turn("a", 3, "asked", replies: "called").Doing(new TurnEffect.HandoverRequested(Owner, Language.Indonesian, Now)) with { ReceivedAt = Now.AddMinutes(4) }, default);
        await Store.Conversations.CommitAsync(Turn("a", 4, "after", replies: "after") with { ReceivedAt = Now.AddMinutes(5) }, default);
        await Request("b", Now);
        var id = (await Store.Handovers.FindAsync(Conversation("a"), default))!.Id;

        var answers = await Store.Handovers.AnswersBeforeAsync(id, 3, default);

        Assert.That(answers.Select(answer => Text(answer.RepliesJson)), Is.EqualTo(new[] { "two", "three", "called" }));
        Assert.That(answers[0].At, Is.EqualTo(Now.AddMinutes(2)));
        Assert.That(await Store.Handovers.AnswersBeforeAsync(id + 99, 3, default), Is.Empty);
    }

    private async Task Request(string conversation, DateTimeOffset at) =>
        await Store.TurnAsync(conversation, "m1", new TurnEffect.HandoverRequested(Owner, Language.Indonesian, at));
}

using ChikaBot.Core.Contributions;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;
using static ChikaBot.Tests.Stores.GivenTickets;

namespace ChikaBot.Tests.Stores;

/// <summary>The officers' side of tickets.</summary>
public abstract class TicketDeskContract : StoreContract
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly Participant Subject = Participant(1, "0000000000001", "9900000000000001");

    [Test]
    public async Task Of_two_officers_on_one_ticket_the_second_gets_a_conflict()
    {
        var waiting = await Store.WaitingAsync();

        var first = await Store.Desk.TakeAsync(Act(waiting, "rina"), default);
        var second = await Store.Desk.TakeAsync(Act(waiting, "agus"), default);

        Assert.That((first.Step, second.Step, second.Ticket!.Officer), Is.EqualTo((TicketStep.Done, TicketStep.Conflict, "rina")));
        Assert.That((await Store.Desk.RejectAsync(Act(second.Ticket, "agus"), "why", default)).Step, Is.EqualTo(TicketStep.WrongState), "rina has it");
        Assert.That((await Store.Desk.TakeAsync(Act(Ticket("PDW-20260302-ZZZZ")), default)).Step, Is.EqualTo(TicketStep.NotFound));
    }

    [Test]
    public async Task Many_officers_at_once_take_it_once()
    {
        var waiting = await Store.WaitingAsync();

        var steps = await Task.WhenAll(Enumerable.Range(0, 20).Select(officer => Task.Run(async () => (await Store.Desk.TakeAsync(Act(waiting, $"o{officer}"), default)).Step)));

        Assert.That(steps.Count(step => step == TicketStep.Done), Is.EqualTo(1));
    }

    [Test]
    public async Task A_correction_goes_to_the_owner_and_its_answer_comes_back_to_the_same_officer()
    {
        var taken = await Store.InReviewAsync();

        var asked = await Store.Desk.AskCorrectionAsync(Act(taken, reply: """{"text":"foto KK"}"""), "Foto KK tidak terbaca.", Now.AddDays(14), default);
        Assert.That((asked.Step, asked.Notified, asked.Ticket!.State), Is.EqualTo((TicketStep.Done, true, TicketState.CorrectionAsked)));
        Assert.That((await Store.Outbox.LeaseAsync(10, Now.AddDays(1), Now.AddDays(2), default)).Replies.Select(reply => Text(reply.Message.ReplyJson)), Is.EqualTo(new[] { """{"text":"foto KK"}""" }));
        Assert.That(await Store.Forms.FindByTokenAsync(Token(Number), Now, default), Is.Not.Null, "the form can be corrected");

        await Store.TurnAsync(Number, "answer", new TurnEffect.TicketCorrectionAnswered(Number, Owner, "Sudah saya kirim lagi.", Now, Now.AddHours(9)));
        var back = (await Store.Desk.GetAsync(Number, default))!;
        Assert.That((back.State, back.Officer, back.Correction, back.Note, back.ExpiresAt), Is.EqualTo((TicketState.InReview, "rina", "Sudah saya kirim lagi.", "Foto KK tidak terbaca.", (DateTimeOffset?)null)));
    }

    [Test]
    public async Task A_supervisor_frees_an_absent_officers_ticket()
    {
        var taken = await Store.InReviewAsync();

        var freed = await Store.Desk.ReleaseAsync(Act(taken, "supervisor"), default);

        Assert.That((freed.Step, freed.Ticket!.State, freed.Ticket.Officer), Is.EqualTo((TicketStep.Done, TicketState.Waiting, (string?)null)));
    }

    [Test]
    public async Task An_approval_changes_the_participant_the_ticket_and_the_audit_log_together()
    {
        await Store.Writer.UpsertAsync([Subject], default);
        var taken = await Store.InReviewAsync();

        var approved = await Store.Desk.ApproveAsync(Act(taken, reply: "{}"), [new ParticipantChange.FacilityMoved(Subject.Nik, Today, "Klinik Baru")], null, default);

        Assert.That((approved.Step, approved.Notified, approved.Ticket!.State, approved.Ticket.DecidedAt), Is.EqualTo((TicketStep.Done, true, TicketState.Done, (DateTimeOffset?)Now.AddHours(2))));
        Assert.That((await Store.Directory.FindAsync(ParticipantKey.Of(Subject.Nik), default))!.Facility, Is.EqualTo("Klinik Baru"));
        var last = (await Store.Audit.OfTicketAsync(Number, default))[^1];
        Assert.That((last.Who, last.What), Is.EqualTo(("rina", AuditAction.TicketApproved)));
    }

    [Test]
    public async Task An_approval_that_does_not_fit_the_participants_writes_nothing()
    {
        var taken = await Store.InReviewAsync();

        var refused = await Store.Desk.ApproveAsync(Act(taken, reply: "{}"), [new ParticipantChange.FacilityMoved(Subject.Nik, Today, "Klinik Baru")], null, default);

        Assert.That((refused.Step, refused.Notified), Is.EqualTo((TicketStep.Unfit, false)));
        Assert.That((await Store.Desk.GetAsync(Number, default))!.State, Is.EqualTo(TicketState.InReview));
        Assert.That((await Store.Outbox.LeaseAsync(10, Now.AddDays(1), Now.AddDays(2), default)).Replies, Is.Empty);
        Assert.That((await Store.Audit.OfTicketAsync(Number, default))[^1].What, Is.EqualTo(AuditAction.TicketTaken));
    }

    [Test]
    public async Task A_reactivation_is_made_when_its_owner_has_chosen_the_class()
    {
        var ended = Subject with { Segment = Segment.Ppu, InactiveCause = InactiveCause.PpuEnded };
        await Store.Writer.UpsertAsync([ended], default);
        var taken = await Store.InReviewAsync(Ticket(service: PandawaService.Reactivation));

        var approved = await Store.Desk.ApproveAsync(Act(taken), [new ParticipantChange.Reactivated(ended.Nik, Today, Segment.Pbpu, null)], Now.AddDays(14), default);
        Assert.That((approved.Ticket!.State, (await Find()).InactiveCause), Is.EqualTo((TicketState.AwaitingClass, (InactiveCause?)InactiveCause.PpuEnded)));

        await Store.TurnAsync(Number, "class", new TurnEffect.TicketClassChosen(Number, Owner, CareClass.One, new Rupiah(150_000), Now.AddDays(3)));
        var done = (await Store.Tickets.FindAsync(Number, default))!;
        Assert.That((done.State, done.Class, done.Amount), Is.EqualTo((TicketState.Done, (CareClass?)CareClass.One, (Rupiah?)new Rupiah(150_000))));
        var active = await Find();
        Assert.That((active.Segment, active.Class, active.InactiveCause, active.RegisteredOn, active.PaidThrough), Is.EqualTo((Segment.Pbpu, CareClass.One, (InactiveCause?)null, Today.AddDays(3), (Month?)null)));
    }

    [Test]
    public async Task The_queue_is_filtered_paged_and_ordered_by_promise()
    {
        await Store.WaitingAsync(Ticket("PDW-20260302-AAAA"));
        await Store.WaitingAsync(Ticket("PDW-20260302-BBBB", PandawaService.Reactivation, "31.71"));
        await Store.InReviewAsync(Ticket("PDW-20260302-CCCC"));
        await Store.OpenedAsync(Ticket("PDW-20260302-DDDD"));

        Assert.That(await Queue(new TicketFilter(States: [TicketState.Waiting, TicketState.InReview])), Is.EqualTo(new[] { "AAAA", "BBBB", "CCCC" }));
        Assert.That(await Queue(new TicketFilter(Regencies: ["32.73"])), Is.EqualTo(new[] { "AAAA", "CCCC", "DDDD" }));
        Assert.That(await Queue(new TicketFilter(Regencies: ["2.73", "32.7"])), Is.Empty, "codes are compared whole");
        Assert.That(await Queue(new TicketFilter(Regencies: [])), Is.Empty);
        Assert.That(await Queue(new TicketFilter(Service: PandawaService.Reactivation)), Is.EqualTo(new[] { "BBBB" }));
        Assert.That(await Queue(new TicketFilter(Officer: "rina")), Is.EqualTo(new[] { "CCCC" }));
        Assert.That(await Queue(new TicketFilter(PromisedBefore: Now.AddHours(8))), Is.Empty);
        Assert.That(await Queue(new TicketFilter(PromisedBefore: Now.AddHours(8.1), ConfirmedBefore: Now.AddHours(1))), Has.Length.EqualTo(3));
        var page = await Store.Desk.QueueAsync(new TicketFilter(), 1, 2, default);
        Assert.That((page.Total, page.Tickets.Count, page.Tickets[0].Number), Is.EqualTo((4, 2, "PDW-20260302-BBBB")));
    }

    [Test]
    public async Task Figures_count_what_waits_what_was_kept_and_what_was_rated()
    {
        await Store.WaitingAsync(Ticket("PDW-20260302-AAAA"));
        var done = await Store.InReviewAsync(Ticket("PDW-20260302-BBBB"));
        await Store.Desk.RejectAsync(Act(done), "why", default);
        await Store.TurnAsync(done.Number, "rate", new TurnEffect.TicketRated(done.Number, Owner, 4));
        await Store.TurnAsync(done.Number, "again", new TurnEffect.TicketRated(done.Number, Owner, 1));
        await Store.WaitingAsync(Ticket("PDW-20260302-CCCC", regency: "31.71"));

        var figures = await Store.Desk.FiguresAsync(["32.73"], Now.AddHours(9), default);

        Assert.That((figures.Waiting, figures.Overdue, figures.Decided, figures.WithinPromise, figures.Rating), Is.EqualTo((1, 1, 1, 1, (double?)4)));
        Assert.That((figures.Days.Count, figures.Days[^1].Day), Is.EqualTo((30, Today.AddDays(1))), "it is past midnight in Jakarta");
        Assert.That(figures.Days[^2], Is.EqualTo(new DayFigures(Today, 2, 1, 1, 1, 4)));
        Assert.That((await Store.Desk.FiguresAsync(null, Now, default)).Waiting, Is.EqualTo(2));
    }

    private async Task<string[]> Queue(TicketFilter filter) => [.. (await Store.Desk.QueueAsync(filter, 0, 50, default)).Tickets.Select(ticket => ticket.Number[^4..])];

    private async Task<Participant> Find() => (await Store.Directory.FindAsync(ParticipantKey.Of(Subject.Nik), default))!;
}

using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Stores;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;
using static ChikaBot.Tests.Stores.GivenTickets;

namespace ChikaBot.Tests.Stores;

/// <summary>Changes of participants: at once, on their day, and not at all when they no longer fit.</summary>
public abstract class ParticipantChangeContract : StoreContract
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly April = new(2026, 4, 1);

    private static readonly Participant Subject = Participant(1, "0000000000001", "9900000000000001");

    [Test]
    public async Task A_later_change_is_made_on_its_day_once()
    {
        await ApproveAsync(new ParticipantChange.FacilityMoved(Subject.Nik, April, "Klinik Baru"));

        Assert.That(await DueAsync(April.AddDays(-1)), Is.Zero);
        Assert.That((await FindAsync(Subject.Nik))!.Facility, Is.EqualTo(Subject.Facility));
        Reopen();
        Assert.That(await DueAsync(April), Is.EqualTo(1));
        Assert.That(await DueAsync(April), Is.Zero);
        Assert.That((await FindAsync(Subject.Nik))!.Facility, Is.EqualTo("Klinik Baru"));
        Assert.That((await Store.Audit.OfTicketAsync(Number, default))[^1].What, Is.EqualTo(AuditAction.ChangeMade));
    }

    [Test]
    public async Task A_later_change_that_does_not_fit_any_more_is_audited_and_not_tried_again()
    {
        await ApproveAsync(new ParticipantChange.FacilityMoved(Subject.Nik, April, "Klinik Baru"));
        await Store.Writer.UpsertAsync([Subject with { InactiveCause = InactiveCause.Deceased }], default);

        Assert.That(await DueAsync(April), Is.EqualTo(1));
        Assert.That(await DueAsync(April), Is.Zero);
        Assert.That((await FindAsync(Subject.Nik))!.Facility, Is.EqualTo(Subject.Facility));
        Assert.That((await Store.Audit.OfTicketAsync(Number, default))[^1].What, Is.EqualTo(AuditAction.ChangeFailed));
    }

    [Test]
    public async Task A_later_change_survives_an_erasure_of_its_ticket()
    {
        await ApproveAsync(new ParticipantChange.FacilityMoved(Subject.Nik, April, "Klinik Baru"));
        await Store.TurnAsync(Number, "erase", new ChikaBot.Dialogs.Engine.TurnEffect.SenderErased(Owner, null));

        await DueAsync(April);

        Assert.That((await FindAsync(Subject.Nik))!.Facility, Is.EqualTo("Klinik Baru"));
    }

    [Test]
    public async Task Retention_takes_what_was_made_long_ago_and_nothing_that_waits()
    {
        await ApproveAsync(new ParticipantChange.FacilityMoved(Subject.Nik, April, "Klinik Baru"));
        var later = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.That(await Store.Retention.DeleteChangesAsync(later, 10, default), Is.Zero, "it waits");
        await DueAsync(April);
        Assert.That(await Store.Retention.DeleteChangesAsync(new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero), 10, default), Is.Zero, "its day is today");
        Assert.That(await Store.Retention.DeleteChangesAsync(later, 10, default), Is.EqualTo(1));
    }

    [Test]
    public async Task The_class_of_the_whole_family_changes_but_for_those_whom_others_pay()
    {
        var spouse = Participant(2, "0000000000002", "9900000000000001", Relation.Spouse);
        var employed = Participant(3, "0000000000003", "9900000000000001", Relation.Child) with { Segment = Segment.Ppu };
        await Store.Writer.UpsertAsync([spouse, employed], default);

        await ApproveAsync(new ParticipantChange.ClassChanged(Subject.FamilyCard, Today, CareClass.One));

        var family = await Store.Directory.FamilyAsync(Subject.FamilyCard, default);
        Assert.That(family.Members.Select(member => member.Class), Is.EqualTo(new[] { CareClass.One, CareClass.One, employed.Class }));
        Assert.That((await Store.Histories.FindAsync(spouse.Nik, default)).ClassSince, Is.EqualTo(Today));
    }

    [Test]
    public async Task A_new_member_is_added_unless_somebody_has_the_number()
    {
        var child = Participant(9, "0000000000009", "9900000000000001", Relation.Child, birth: "2026-02-20") with { RegisteredOn = Today, PaidThrough = null };

        await ApproveAsync(new ParticipantChange.MemberAdded(child, Today));

        Assert.That(await FindAsync(child.Nik), Is.EqualTo(child));
        var again = await Store.InReviewAsync(Ticket("PDW-20260302-BBBB"));
        Assert.That((await Store.Desk.ApproveAsync(Act(again), [new ParticipantChange.MemberAdded(child, Today)], null, default)).Step, Is.EqualTo(TicketStep.Unfit));
    }

    [Test]
    public async Task A_corrected_NIK_takes_the_place_of_the_old_one_and_its_history_goes_along()
    {
        await ApproveAsync(new ParticipantChange.FacilityMoved(Subject.Nik, Today, "Klinik Baru"));
        await Store.Writer.UpsertAsync([Subject with { InactiveCause = InactiveCause.NikInvalid }], default);
        var right = Nik.Parse("9900000000000077");

        await ApproveAsync("PDW-20260302-BBBB", new ParticipantChange.DataCorrected(Subject.Nik, Today, new PersonName("Nama Benar"), null, null, right, null));

        Assert.That(await FindAsync(Subject.Nik), Is.Null);
        var corrected = (await FindAsync(right))!;
        Assert.That((corrected.Name.Value, corrected.InactiveCause, corrected.CardNumber), Is.EqualTo(("Nama Benar", (InactiveCause?)null, Subject.CardNumber)));
        Assert.That((await Store.Histories.FindAsync(right, default)).FacilitySince, Is.EqualTo(Today));
    }

    [Test]
    public async Task Nothing_is_known_of_one_who_never_asked() =>
        Assert.That(await Store.Histories.FindAsync(Subject.Nik, default), Is.EqualTo(ParticipantHistory.None));

    private Task ApproveAsync(ParticipantChange change) => ApproveAsync(Number, change);

    private async Task ApproveAsync(string number, ParticipantChange change)
    {
        if (await FindAsync(Subject.Nik) is null) await Store.Writer.UpsertAsync([Subject], default);
        var taken = await Store.InReviewAsync(Ticket(number));
        Assert.That((await Store.Desk.ApproveAsync(Act(taken), [change], null, default)).Step, Is.EqualTo(TicketStep.Done));
    }

    private async Task<int> DueAsync(DateOnly today) => await Store.TicketClock.MakeDueChangesAsync(today, Now, 10, default);

    private async Task<Participant?> FindAsync(Nik nik) => await Store.Directory.FindAsync(ParticipantKey.Of(nik), default);
}

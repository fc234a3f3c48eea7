using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores;
using ChikaBot.Turns;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;
using static ChikaBot.Tests.Stores.GivenTickets;

namespace ChikaBot.Tests.Stores;

/// <summary>A ticket until it comes to the desk: turns and form.</summary>
public abstract class TicketFormContract : StoreContract
{
    private static readonly TicketFile Photo = new("random-name", Document.FamilyCard, "image/jpeg", 1234, Now);

    [Test]
    public async Task A_ticket_is_found_by_number_token_and_owner_with_all_that_was_said()
    {
        await Store.OpenedAsync();
        Reopen();

        var found = (await Store.Tickets.FindAsync(Number, default))!;
        // Records compare lists by reference; both are empty.
        var given = Ticket();
        Assert.That(found with { Answers = given.Answers, Files = given.Files }, Is.EqualTo(given));
        Assert.That((found.Answers.Count, found.Files.Count), Is.EqualTo((0, 0)));
        Assert.That((await Store.Forms.FindByTokenAsync(Token(Number), Now, default))?.Number, Is.EqualTo(Number));
        Assert.That(await Store.Forms.FindByTokenAsync("another", Now, default), Is.Null);
        Assert.That((await Store.Tickets.ListAsync(Owner, 10, default)).Select(ticket => ticket.Number), Is.EqualTo(new[] { Number }));
        Assert.That(await Store.Tickets.ListAsync(new SenderKey("fake", "other"), 10, default), Is.Empty);
    }

    [Test]
    public async Task A_number_that_is_taken_is_a_conflict()
    {
        await Store.OpenedAsync();

        Assert.That(await Store.TurnAsync("other", "m1", new TurnEffect.TicketOpened(Ticket() with { RegencyCode = "31.71" }, "another token")), Is.EqualTo(CommitResult.Conflict));
        Assert.That((await Store.Tickets.FindAsync(Number, default))!.RegencyCode, Is.EqualTo("32.73"));
    }

    [Test]
    public async Task A_new_link_ends_the_old_one_and_only_its_owner_gets_one()
    {
        await Store.OpenedAsync();

        await Store.TurnAsync("b", "m1", new TurnEffect.TicketLinkRenewed(Number, new SenderKey("fake", "other"), "thief"));
        Assert.That((await Store.Forms.FindByTokenAsync(Token(Number), Now, default))?.Number, Is.EqualTo(Number), "left alone");

        await Store.TurnAsync("a", "m2", new TurnEffect.TicketLinkRenewed(Number, Owner, "new"));
        Assert.That(await Store.Forms.FindByTokenAsync(Token(Number), Now, default), Is.Null);
        Assert.That(await Store.Forms.FindByTokenAsync("thief", Now, default), Is.Null);
        Assert.That((await Store.Forms.FindByTokenAsync("new", Now, default))?.Number, Is.EqualTo(Number));
    }

    [Test]
    public async Task A_draft_keeps_answers_and_files_and_each_write_needs_the_newest_version()
    {
        var opened = await Store.OpenedAsync();
        var drafted = await Store.Forms.SaveDraftAsync(Number, opened.Version, Answers, default);
        var added = await Store.Forms.AddFileAsync(Number, drafted.Ticket!.Version, Photo, default);

        var late = await Store.Forms.SaveDraftAsync(Number, opened.Version, new Dictionary<FormField, string>(), default);

        Assert.That((drafted.Step, added.Step, late.Step), Is.EqualTo((TicketStep.Done, TicketStep.Done, TicketStep.Conflict)));
        var kept = (await Store.Tickets.FindAsync(Number, default))!;
        Assert.That(kept.Answers, Is.EquivalentTo(Answers));
        Assert.That(kept.Files, Is.EqualTo(new[] { Photo }));
        Assert.That(late.Ticket!.Version, Is.EqualTo(kept.Version));
    }

    [Test]
    public async Task A_file_that_is_taken_out_is_noted_for_the_vault_until_its_bytes_are_gone()
    {
        var added = await Store.Forms.AddFileAsync(Number, (await Store.OpenedAsync()).Version, Photo, default);

        await Store.Forms.RemoveFileAsync(Number, added.Ticket!.Version, Photo.Name, default);

        Assert.That((await Store.Tickets.FindAsync(Number, default))!.Files, Is.Empty);
        Assert.That(await Store.FileDeletions.ListAsync(10, default), Is.EqualTo(new[] { Photo.Name }));
        await Store.FileDeletions.DeletedAsync([Photo.Name], default);
        Assert.That(await Store.FileDeletions.ListAsync(10, default), Is.Empty);
    }

    [Test]
    public async Task A_submitted_form_goes_to_the_desk_with_selesai_and_is_closed_then()
    {
        var waiting = await Store.WaitingAsync();

        Assert.That((waiting.State, waiting.Nik!.Digits, waiting.ConfirmedAt, waiting.PromisedAt, waiting.ExpiresAt), Is.EqualTo((TicketState.Waiting, "9900000000000001", (DateTimeOffset?)Now.AddMinutes(30), (DateTimeOffset?)Now.AddHours(8), (DateTimeOffset?)null)));
        Assert.That(await Store.Forms.FindByTokenAsync(Token(Number), Now, default), Is.Null);
        Assert.That((await Store.Forms.SaveDraftAsync(Number, waiting.Version, Answers, default)).Step, Is.EqualTo(TicketStep.WrongState));
        Assert.That((await Store.Audit.OfTicketAsync(Number, default)).Select(entry => entry.What), Is.EqualTo(new[] { AuditAction.TicketOpened, AuditAction.FormSubmitted, AuditAction.TicketConfirmed }));
    }

    [Test]
    public async Task Selesai_before_the_form_is_sent_is_a_conflict_and_another_senders_does_nothing()
    {
        await Store.OpenedAsync();

        Assert.That(await Store.TurnAsync("a", "m1", new TurnEffect.TicketConfirmed(Number, Owner, Now, Now)), Is.EqualTo(CommitResult.Conflict));
        Assert.That(await Store.TurnAsync("a", "m2", new TurnEffect.TicketCancelled(Number, new SenderKey("fake", "other"), Now)), Is.EqualTo(CommitResult.Committed), "left alone");
        Assert.That((await Store.Tickets.FindAsync(Number, default))!.State, Is.EqualTo(TicketState.Opened));
    }

    [Test]
    public async Task A_form_link_ends_with_its_time_and_the_ticket_expires()
    {
        await Store.OpenedAsync();
        var end = Now.AddDays(7);

        Assert.That(await Store.Forms.FindByTokenAsync(Token(Number), end.AddSeconds(-1), default), Is.Not.Null);
        Assert.That(await Store.Forms.FindByTokenAsync(Token(Number), end, default), Is.Null);
        Assert.That(await Store.TicketClock.ExpireTicketsAsync(end.AddSeconds(-1), Now, 10, default), Is.Zero);
        Assert.That(await Store.TicketClock.ExpireTicketsAsync(end, Now, 10, default), Is.EqualTo(1));
        Assert.That(await Store.TicketClock.ExpireTicketsAsync(end, Now, 10, default), Is.Zero);
        Assert.That((await Store.Tickets.FindAsync(Number, default))!.State, Is.EqualTo(TicketState.Expired));
    }

    [Test]
    public async Task Erasing_takes_tickets_and_leaves_their_files_to_the_vault_and_the_audit_log_as_it_is()
    {
        var added = await Store.Forms.AddFileAsync(Number, (await Store.OpenedAsync()).Version, Photo, default);
        Assert.That(added.Step, Is.EqualTo(TicketStep.Done));

        await Store.TurnAsync(Number, "erase", new TurnEffect.SenderErased(Owner, null));

        Assert.That(await Store.Tickets.FindAsync(Number, default), Is.Null);
        Assert.That(await Store.FileDeletions.ListAsync(10, default), Is.EqualTo(new[] { Photo.Name }));
        Assert.That(await Store.Audit.OfTicketAsync(Number, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Retention_takes_closed_tickets_only()
    {
        await Store.OpenedAsync();
        await Store.OpenedAsync(Ticket("PDW-20260302-BBBB"));
        await Store.TurnAsync(Number, "cancel", new TurnEffect.TicketCancelled(Number, Owner, Now));

        Assert.That(await Store.Retention.DeleteTicketsAsync(Now.AddSeconds(1), 10, default), Is.EqualTo(1));
        Assert.That((await Store.Tickets.ListAsync(Owner, 10, default)).Select(ticket => ticket.Number), Is.EqualTo(new[] { "PDW-20260302-BBBB" }));
    }
}

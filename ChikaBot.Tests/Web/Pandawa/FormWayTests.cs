using System.Net;
using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.Pandawa;

internal sealed class FormWayTests : FormTest
{
    [Test]
    public async Task A_whole_form_is_sent_and_its_receipt_says_what_comes_next()
    {
        var given = await SendAsync();
        var ticket = await Server.TicketAsync(given);

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Visitor.Text, Does.Contain(given.Number).And.Contain("SELESAI").And.Contain("5 Maret 2026, 09.00 WIB").And.Contain("Pengaktifan kembali kartu"));
        Assert.That(Visitor.Html, Does.Not.Contain("wa.me").And.Not.Contain(Server.Sample(20).Nik.Digits), "no number is configured; the NIK is masked");
        Assert.That((ticket.State, ticket.Nik, ticket.SubmittedAt), Is.EqualTo((TicketState.Submitted, Server.Sample(20).Nik, Server.Clock.Now)));
        Assert.That(ticket.Answers[FormField.Way], Is.EqualTo("SelfPaying"));
        Assert.That(ticket.Files.Select(file => (file.Document, file.ContentType)), Is.EquivalentTo(new[] { (Document.MembershipCard, "image/jpeg"), (Document.FamilyCard, "image/png") }));
    }

    [Test]
    public async Task A_link_opened_after_sending_shows_the_receipt_and_takes_nothing()
    {
        var given = await SendAsync(19);
        var version = (await Server.TicketAsync(given)).Version;
        foreach (var path in new[] { given.Path, given.Path + "/dokumen", given.Path + "/kirim" })
            Assert.That((await Visitor.GetAsync(path)).Target, Is.EqualTo(given.Path + "/terima"), path);

        await Visitor.GetAsync((await Server.OpenAsync(PandawaService.Reactivation)).Path);
        Assert.That((await Visitor.PostAsync(given.Path, ("Way", "Student"), ("do", "simpan"))).Target, Is.EqualTo(given.Path + "/terima"));
        Assert.That((await Visitor.PostAsync(given.Path + "/kirim", ("setuju", "ya"))).Target, Is.EqualTo(given.Path + "/terima"));
        Assert.That((await Server.TicketAsync(given)).Version, Is.EqualTo(version));
    }

    [Test]
    public async Task The_receipt_stays_readable_while_the_desk_works_and_goes_with_the_ticket()
    {
        var given = await SendAsync();
        await Server.ConfirmAsync(given);

        Assert.That((await Visitor.GetAsync(given.Path + "/terima")).Text, Does.Contain("Petugas memeriksa").And.Contain("TIKET " + given.Number).And.Not.Contain("SELESAI"));
        await Server.CancelAsync(given);
        Assert.That((await Visitor.GetAsync(given.Path + "/terima")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Without_agreement_nothing_is_sent()
    {
        var given = await FillAsync();
        await Visitor.PostAsync(given.Path + "/kirim");

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Visitor.Html, Does.Contain("href=\"#setuju\"").And.Contain("id=\"setuju\""));
        Assert.That((await Server.TicketAsync(given)).State, Is.EqualTo(TicketState.Opened));
    }

    [Test]
    public async Task What_is_missing_is_listed_with_links_and_nothing_is_sent()
    {
        var given = await Server.OpenAsync(PandawaService.FacilityMove);
        await Visitor.GetAsync(given.Path + "/kirim");
        await Visitor.PostAsync(given.Path + "/kirim", ("setuju", "ya"));

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Visitor.Html, Does.Contain($"href=\"{given.Path}#f-Participant\"").And.Contain($"href=\"{given.Path}#f-Facility\"").And.Contain($"href=\"{given.Path}/dokumen#p-1\""));
        Assert.That((await Server.TicketAsync(given)).State, Is.EqualTo(TicketState.Opened));
    }

    [Test]
    public async Task Sent_twice_at_once_it_is_sent_once_and_both_see_the_receipt()
    {
        var given = await FillAsync();
        using var other = new FormVisitor(Server.Address);
        await other.GetAsync(given.Path + "/kirim");
        await Task.WhenAll(Visitor.PostAsync(given.Path + "/kirim", ("setuju", "ya")), other.PostAsync(given.Path + "/kirim", ("setuju", "ya")));

        Assert.That(new[] { Visitor.Target, other.Target }, Is.All.EqualTo(given.Path + "/terima"));
        var audit = await Server.Get<IAuditLog>().OfTicketAsync(given.Number, default);
        Assert.That(audit.Count(entry => entry.What == AuditAction.FormSubmitted), Is.EqualTo(1));
    }

    [Test]
    public async Task A_service_that_is_not_open_is_explained_with_its_rule()
    {
        var given = await Server.OpenAsync(PandawaService.SegmentChange);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, Fields(Server.Sample(17), ("LastWorkMonth", "Januari 2026"), ("CareClass", "2"), ("do", "lanjut")));

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Visitor.Text, Does.Contain("masih tercatat ditanggung pihak lain").And.Contain("sejak"), "the sentence and its article");
        Assert.That((await Server.TicketAsync(given)).Answers[FormField.LastWorkMonth], Is.EqualTo("2026-01"), "the right answers are kept all the same");
    }
}

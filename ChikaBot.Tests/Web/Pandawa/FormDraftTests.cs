using System.Net;
using ChikaBot.Core.Pandawa;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.Pandawa;

internal sealed class FormDraftTests : FormTest
{
    protected override string[] Facilities => ["Puskesmas Sukajadi", "Puskesmas Sukasari", "Klinik Contoh Melati"];

    [Test]
    public async Task A_draft_of_three_days_ago_is_there_again()
    {
        var given = await Server.OpenAsync(PandawaService.NewRegistration);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, ("Name", "  Siti   Aminah "), ("BirthDate", "17 agustus 1990"), ("Sex", "Female"), ("CareClass", "3"), ("Facility", "Klinik Contoh Melati"), ("do", "simpan"));
        await Visitor.FollowAsync();
        Assert.That(Visitor.Text, Does.Contain("Tersimpan"));

        Server.Clock.Now += TimeSpan.FromDays(3);
        using var later = new FormVisitor(Server.Address);
        await later.GetAsync(given.Path);
        Server.Clock.Now -= TimeSpan.FromDays(3);

        Assert.That(later.Html, Does.Contain("value=\"Siti Aminah\"").And.Contain("value=\"17 Agustus 1990\"").And.Match("value=\"Female\" checked").And.Match("value=\"Klinik Contoh Melati\" selected"));
        Assert.That((await Server.TicketAsync(given)).Answers[FormField.BirthDate], Is.EqualTo("1990-08-17"));
    }

    [Test]
    public async Task What_will_not_do_stays_as_typed_beside_its_error_and_the_rest_is_kept()
    {
        var given = await Server.OpenAsync(PandawaService.NewRegistration);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, ("Name", "Siti <b>Aminah"), ("NewNik", "320123456789000"), ("BirthDate", "31-02-1990"), ("Mobile", "nol delapan"), ("do", "simpan"));

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Visitor.Text, Does.Contain("Yang ditulis 15 angka. Seharusnya NIK 16 angka.").And.Contain("Tanggal itu tidak ada di kalender.").And.Contain("Nomor HP 9 sampai 15 angka"));
        Assert.That(Visitor.Html, Does.Contain("value=\"320123456789000\"").And.Contain("value=\"31-02-1990\"").And.Contain("value=\"nol delapan\"").And.Contain("Siti &lt;b&gt;Aminah"));
        Assert.That(Visitor.Html, Does.Contain("<a href=\"#f-NewNik\">").And.Contain("aria-describedby=\"f-NewNik-wrong f-NewNik-tip\" aria-invalid=\"true\""));
        Assert.That((await Server.TicketAsync(given)).Answers.Keys, Is.EqualTo(new[] { FormField.Name }));
    }

    [Test]
    public async Task Saving_asks_for_nothing_more_and_going_on_asks_for_what_is_missing()
    {
        var given = await Server.OpenAsync(PandawaService.NewRegistration);
        await Visitor.GetAsync(given.Path);
        Assert.That((await Visitor.PostAsync(given.Path, ("Name", "Siti"), ("do", "simpan"))).Status, Is.EqualTo(HttpStatusCode.Found));
        await Visitor.FollowAsync();
        await Visitor.PostAsync(given.Path, ("Name", "Siti"), ("do", "lanjut"));

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(System.Text.RegularExpressions.Regex.Count(Visitor.Html, "id=\"f-[A-Za-z]+-wrong\""), Is.EqualTo(7), "all that is required but the name");
    }

    [Test]
    public async Task Another_tab_gets_a_clear_conflict_and_the_newest_answers()
    {
        var given = await Server.OpenAsync(PandawaService.NewRegistration);
        using var other = new FormVisitor(Server.Address);
        await Visitor.GetAsync(given.Path);
        await other.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, ("Name", "Yang Pertama"), ("do", "simpan"));
        await other.PostAsync(given.Path, ("Name", "Yang Kedua"), ("do", "simpan"));

        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(other.Text, Does.Contain("sudah berubah di jendela atau HP lain"));
        Assert.That(other.Html, Does.Contain("value=\"Yang Pertama\"").And.Not.Contain("Yang Kedua"));
        Assert.That((await Server.TicketAsync(given)).Answers[FormField.Name], Is.EqualTo("Yang Pertama"));
        await other.PostAsync(given.Path, ("Name", "Yang Kedua"), ("do", "simpan"));
        Assert.That((await Server.TicketAsync(given)).Answers[FormField.Name], Is.EqualTo("Yang Kedua"), "from the page with the conflict one goes on");
    }

    [Test]
    public async Task The_same_answers_pressed_twice_are_no_conflict()
    {
        var given = await Server.OpenAsync(PandawaService.NewRegistration);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, ("Name", "Siti"), ("do", "simpan"));

        Assert.That((await Visitor.PostAsync(given.Path, ("Name", "Siti"), ("do", "simpan"))).Target, Is.EqualTo(given.Path + "?tersimpan=1"));
        Assert.That((await Server.TicketAsync(given)).Version, Is.EqualTo(2));
    }

    [Test]
    public async Task A_facility_that_is_not_in_the_list_is_refused()
    {
        var given = await Server.OpenAsync(PandawaService.FacilityMove);
        await Visitor.GetAsync(given.Path);
        Assert.That(Visitor.Html, Does.Contain("<option value=\"Puskesmas Sukasari\""));
        await Visitor.PostAsync(given.Path, ("Facility", "Rumah Sakit Entah"), ("do", "simpan"));

        Assert.That(Visitor.Text, Does.Contain("Nama itu tidak ada di daftar kami"));
        Assert.That((await Server.TicketAsync(given)).Answers, Is.Empty);
    }
}

using System.Globalization;
using System.Net;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Files;
using ChikaBot.Stores;
using ChikaBot.Tests.Files;
using ChikaBot.Tests.Stores;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Desk;

/// <summary>What officers do with tickets, over HTTP and without JavaScript.</summary>
[Parallelizable]
public sealed class TicketPagesTests
{
    private const string Question = "Foto KTP belum terbaca. Mohon kirim lagi.";

    private DeskServer server = null!;
    private int tickets;

    [OneTimeSetUp]
    public async Task Start() => server = await DeskCase.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    [SetUp]
    public Task LogIn() => server.LogInAnewAsync(DeskCase.Rina);

    [Test]
    public async Task A_ticket_is_taken_asked_about_and_the_participant_is_told_each_time()
    {
        var ticket = await server.Store.WaitingAsync(Ticket());

        Assert.That(await PostAsync(ticket, "take"), Does.EndWith("?pesan=terkirim"));
        Assert.That(await PostAsync(ticket, "ask", ("words", Question)), Does.EndWith("?pesan=terkirim"));

        var now = await ReadAsync(ticket);
        Assert.That((now.State, now.Officer, now.Note), Is.EqualTo((TicketState.CorrectionAsked, DeskCase.Rina, Question)));
        Assert.That(now.ExpiresAt, Is.EqualTo(DeskCase.Today.AddDays(14)));
        Assert.That(await ActionsAsync(ticket), Does.Contain(AuditAction.TicketTaken).And.Contain(AuditAction.CorrectionAsked));
        Assert.That(await server.TextAsync(PathOf(ticket)), Does.Contain("Perbaikan diminta, Ibu Rina").And.Contain(Question));
    }

    [Test]
    public async Task A_form_that_was_never_sent_is_not_found_nor_are_its_files()
    {
        var ticket = await server.Store.OpenedAsync(Ticket());
        var stored = await server.Service<IFileVault>().StoreAsync(new MemoryStream(Pictures.Jpeg()), FileKinds.All, default);
        await server.Store.Forms.AddFileAsync(ticket.Number, ticket.Version, new TicketFile(stored.Name, Document.FamilyCard, stored.Kind.ContentType(), stored.Length, Now), default);

        foreach (var officer in new[] { DeskCase.Rina, DeskCase.Boss })
        {
            await server.LogInAnewAsync(officer);
            Assert.That(await server.StatusAsync(PathOf(ticket)), Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await server.StatusAsync($"{PathOf(ticket)}/berkas/{stored.Name}"), Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [TestCase("ask", "ok")]
    [TestCase("reject", "   ")]
    [TestCase("ask", "1\n2\n3\n4\n5\n6\n7\n8\n9")]
    public async Task Words_that_will_not_do_are_kept_on_the_page_with_the_reason(string handler, string words)
    {
        var ticket = await server.Store.InReviewAsync(Ticket(), DeskCase.Rina);

        using var answer = await SendAsync(ticket, handler, ("words", words));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.That(page, Does.Contain("role=\"alert\"").And.Contain(words.Trim()));
        Assert.That((await ReadAsync(ticket)).State, Is.EqualTo(TicketState.InReview));
    }

    [Test]
    public async Task A_rejection_carries_its_reason()
    {
        var ticket = await server.Store.InReviewAsync(Ticket(), DeskCase.Rina);

        await PostAsync(ticket, "reject", ("words", "Syarat belum terpenuhi."));

        var now = await ReadAsync(ticket);
        Assert.That((now.State, now.Note), Is.EqualTo((TicketState.Rejected, "Syarat belum terpenuhi.")));
    }

    [Test]
    public async Task An_approval_shows_first_what_changes_and_from_when()
    {
        var ticket = await server.Store.InReviewAsync(Ticket(), DeskCase.Rina);
        var page = await server.TextAsync(PathOf(ticket) + "/setuju");
        Assert.That(page, Does.Contain("FKTP dari Klinik Contoh menjadi Klinik Baru").And.Contain("Berlaku mulai 1 April 2026"));
        Assert.That((await ReadAsync(ticket)).State, Is.EqualTo(TicketState.InReview), "looking is not doing");

        Assert.That(await ConfirmAsync(ticket), Does.EndWith("?pesan=terkirim"));

        Assert.That((await ReadAsync(ticket)).State, Is.EqualTo(TicketState.Done));
        Assert.That((await server.Store.Directory.FindAsync(ParticipantKey.Of(Nik.Parse("9900000000000001")), default))!.Facility, Is.EqualTo("Klinik Contoh"), "until its day");
        Assert.That((await server.Store.Histories.FindAsync(Nik.Parse("9900000000000001"), default)).FacilitySince, Is.EqualTo(new DateOnly(2026, 4, 1)));
        await server.Store.TicketClock.MakeDueChangesAsync(new DateOnly(2026, 4, 1), Now, 10, default);
        Assert.That((await server.Store.Directory.FindAsync(ParticipantKey.Of(Nik.Parse("9900000000000001")), default))!.Facility, Is.EqualTo("Klinik Baru"));
    }

    [Test]
    public async Task What_was_not_shown_is_not_done()
    {
        var participant = Participant(7, "0000000000007", "9900000000000007");
        await server.Store.Writer.UpsertAsync([participant], default);
        var answers = new Dictionary<FormField, string> { [FormField.Participant] = participant.Nik.Digits, [FormField.Facility] = "Klinik Lain" };
        var opened = await server.Store.OpenedAsync(Ticket());
        var submitted = (await server.Store.Forms.SubmitAsync(opened.Number, opened.Version, participant.Nik, answers, Now, default)).Ticket!;
        await server.Store.TurnAsync(opened.Number, "confirm", new TurnEffect.TicketConfirmed(opened.Number, GivenTickets.Owner, Now, Now.AddHours(8)));
        var waiting = (await server.Store.Tickets.FindAsync(submitted.Number, default))!;
        var ticket = (await server.Store.Desk.TakeAsync(GivenTickets.Act(waiting, DeskCase.Rina), default)).Ticket!;
        var shown = Hidden(await server.TextAsync(PathOf(ticket) + "/setuju"), "shown");
        await server.Store.Writer.UpsertAsync([participant with { InactiveCause = InactiveCause.Deceased }], default);

        using var answer = await server.PostAsync(PathOf(ticket) + "/setuju", PathOf(ticket) + "/setuju?handler=confirm", ("version", Text(ticket.Version)), ("shown", shown));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), Does.Contain("sudah berubah").And.Contain("meninggal"));
        Assert.That((await ReadAsync(ticket)).State, Is.EqualTo(TicketState.InReview));
    }

    [Test]
    public async Task An_approval_of_other_changes_than_the_shown_ones_is_refused()
    {
        var ticket = await server.Store.InReviewAsync(Ticket(), DeskCase.Rina);

        using var answer = await server.PostAsync(PathOf(ticket) + "/setuju", PathOf(ticket) + "/setuju?handler=confirm", ("version", Text(ticket.Version)), ("shown", new string('0', 64)));

        Assert.That((answer.StatusCode, (await ReadAsync(ticket)).State), Is.EqualTo((HttpStatusCode.Conflict, TicketState.InReview)));
    }

    [Test]
    public async Task A_new_member_needs_the_card_that_the_master_file_gave()
    {
        var answers = new Dictionary<FormField, string>
        {
            [FormField.Participant] = "9900000000000001",
            [FormField.FamilyCard] = "9900000000000001",
            [FormField.NewNik] = "9901990201260055",
            [FormField.Name] = "Bayi Rahma",
            [FormField.BirthDate] = "2026-02-20",
            [FormField.Sex] = "Male",
            [FormField.Facility] = "Klinik Contoh",
        };
        var opened = await server.Store.OpenedAsync(GivenTickets.Ticket(Number(), PandawaService.Newborn));
        await server.Store.Forms.SubmitAsync(opened.Number, opened.Version, Nik.Parse("9901990201260055"), answers, Now, default);
        await server.Store.TurnAsync(opened.Number, "confirm", new TurnEffect.TicketConfirmed(opened.Number, GivenTickets.Owner, Now, Now.AddHours(8)));
        var ticket = (await server.Store.Desk.TakeAsync(GivenTickets.Act((await server.Store.Tickets.FindAsync(opened.Number, default))!, DeskCase.Rina), default)).Ticket!;
        var path = PathOf(ticket) + "/setuju";

        Assert.That(await server.TextAsync(path), Does.Contain("nomor kartu JKN anggota baru").And.Not.Contain("Ya, setujui"));
        using var wrong = await server.PostAsync(path, path + "?handler=preview", ("card", "123"));
        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        using var preview = await server.PostAsync(path, path + "?handler=preview", ("card", "0001112223334"));
        var page = WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync());
        Assert.That(page, Does.Contain("Bayi Rahma didaftarkan sebagai anak"));
        using var confirmed = await server.PostAsync(path, path + "?handler=confirm", ("version", Text(ticket.Version)), ("card", "0001112223334"), ("shown", Hidden(page, "shown")));

        Assert.That((await server.Store.Directory.FindAsync(ParticipantKey.Of(Nik.Parse("9901990201260055")), default))?.CardNumber.Digits, Is.EqualTo("0001112223334"));
        Assert.That(server.Logs.Text, Does.Not.Contain("0001112223334").And.Not.Contain("9901990201260055").And.Not.Contain("Bayi Rahma"));
    }

    [Test]
    public async Task The_second_of_two_officers_sees_what_happened_and_keeps_their_words()
    {
        var ticket = await server.Store.WaitingAsync(Ticket());
        await server.LogInAnewAsync(DeskCase.Budi);
        await PostAsync(ticket, "take");
        await server.LogInAnewAsync(DeskCase.Rina);

        using var answer = await SendAsync(ticket, "ask", ("words", Question));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(page, Does.Contain("sudah diubah orang lain").And.Contain("Yang terjadi: Diambil oleh Ibu Rina").And.Contain(Question).And.Contain("belum dikirim"));
        Assert.That((await ReadAsync(ticket)).Officer, Is.EqualTo(DeskCase.Budi));
    }

    [Test]
    public async Task Only_its_officer_and_a_supervisor_release_a_ticket()
    {
        var ticket = await server.Store.InReviewAsync(Ticket(), DeskCase.Budi);
        using var refused = await SendAsync(ticket, "release");
        Assert.That((refused.StatusCode, (await ReadAsync(ticket)).State), Is.EqualTo((HttpStatusCode.Conflict, TicketState.InReview)));

        await server.LogInAnewAsync(DeskCase.Boss);

        Assert.That(await PostAsync(ticket, "release"), Does.EndWith("?pesan=tersimpan"));
        Assert.That((await ReadAsync(ticket)).State, Is.EqualTo(TicketState.Waiting));
    }

    [Test]
    public async Task Numbers_are_masked_until_they_are_asked_for_and_that_is_noted()
    {
        var ticket = await server.Store.InReviewAsync(Ticket(), DeskCase.Rina);
        Assert.That(await server.TextAsync(PathOf(ticket)), Does.Not.Contain("9900000000000001").And.Contain("************0001"));
        Assert.That(await ActionsAsync(ticket), Does.Not.Contain(AuditAction.IdentityShown));

        using var answer = await SendAsync(ticket, "show");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("9900000000000001"));
        Assert.That((await server.Store.Audit.OfTicketAsync(ticket.Number, default)).Where(entry => entry.What == AuditAction.IdentityShown).Select(entry => entry.Who), Is.EqualTo(new[] { DeskCase.Rina }));
        Assert.That(await server.TextAsync(PathOf(ticket)), Does.Not.Contain("9900000000000001"), "the next look is masked again");
    }

    [Test]
    public async Task A_look_is_noted_once_however_often_the_page_loads_itself()
    {
        var ticket = await server.Store.WaitingAsync(Ticket());

        for (var time = 0; time < 3; time++) await server.TextAsync(PathOf(ticket));

        Assert.That((await ActionsAsync(ticket)).Count(action => action == AuditAction.TicketViewed), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_registers_anew_on_the_KK_of_an_employee_is_shown_as_paying_for_themselves()
    {
        var employee = Participant(8, "0000000000008", "9900000000000008") with { Segment = Segment.Ppu, Class = CareClass.One, PaidThrough = null };
        await server.Store.Writer.UpsertAsync([employee], default);
        var answers = new Dictionary<FormField, string>
        {
            [FormField.FamilyCard] = employee.FamilyCard.Digits,
            [FormField.NewNik] = "9901990101900056",
            [FormField.Name] = "Ayu Mandiri",
            [FormField.BirthDate] = "1990-01-01",
            [FormField.Sex] = "Female",
            [FormField.CareClass] = "3",
            [FormField.Facility] = "Klinik Contoh",
        };
        var opened = await server.Store.OpenedAsync(GivenTickets.Ticket(Number(), PandawaService.NewRegistration));
        await server.Store.Forms.SubmitAsync(opened.Number, opened.Version, Nik.Parse("9901990101900056"), answers, Now, default);
        await server.Store.TurnAsync(opened.Number, "confirm", new TurnEffect.TicketConfirmed(opened.Number, GivenTickets.Owner, Now, Now.AddHours(8)));
        var ticket = (await server.Store.Desk.TakeAsync(GivenTickets.Act((await server.Store.Tickets.FindAsync(opened.Number, default))!, DeskCase.Rina), default)).Ticket!;
        var path = PathOf(ticket) + "/setuju";

        using var preview = await server.PostAsync(path, path + "?handler=preview", ("card", "0001112223335"));

        Assert.That(WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync()), Does.Contain("Ayu Mandiri didaftarkan sebagai kepala keluarga, peserta mandiri (PBPU), kelas 3"));
        Assert.That(await server.TextAsync(PathOf(ticket)), Does.Contain("Sudah ada di KK ini").And.Contain("Siti Rahma (kepala keluarga), pekerja (PPU)"));
    }

    [Test]
    public async Task A_template_fills_its_places()
    {
        var ticket = await server.Store.InReviewAsync(Ticket(), DeskCase.Rina);

        Assert.That(await server.TextAsync(PathOf(ticket) + "?templat=Dokumen%20belum%20lengkap"), Does.Contain(">Dokumen untuk layanan Pindah FKTP belum lengkap."));
        Assert.That(await server.TextAsync(PathOf(ticket) + "?templat=Tidak%20ada"), Does.Not.Contain("untuk layanan"));
    }

    [Test]
    public async Task Images_are_shown_documents_are_given_out_and_neither_can_run_anything()
    {
        var ticket = await server.WithFilesAsync(Number());
        var files = ticket.Files.ToDictionary(file => file.ContentType);

        using var image = await server.GetAsync($"{PathOf(ticket)}/berkas/{files["image/jpeg"].Name}");
        using var document = await server.GetAsync($"{PathOf(ticket)}/berkas/{files["application/pdf"].Name}");

        Assert.That((image.Content.Headers.ContentType?.MediaType, image.Content.Headers.ContentDisposition?.DispositionType), Is.EqualTo(("image/jpeg", "inline")));
        Assert.That((document.Content.Headers.ContentType?.MediaType, document.Content.Headers.ContentDisposition?.DispositionType), Is.EqualTo(("application/pdf", "attachment")));
        foreach (var answer in new[] { image, document })
        {
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox").And.Contain("default-src 'none'"));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        }

        Assert.That((await image.Content.ReadAsByteArrayAsync())[..2], Is.EqualTo(new byte[] { 0xFF, 0xD8 }));
        Assert.That(await ActionsAsync(ticket), Does.Contain(AuditAction.FileViewed));
        var other = await server.Store.WaitingAsync(Ticket());
        Assert.That(await server.StatusAsync($"{PathOf(other)}/berkas/{files["image/jpeg"].Name}"), Is.EqualTo(HttpStatusCode.NotFound), "a file goes with its own ticket only");
    }

    private string Number() => string.Create(CultureInfo.InvariantCulture, $"PDW-20260302-T{++tickets:D3}");

    private Ticket Ticket() => GivenTickets.Ticket(Number());

    private static string PathOf(Ticket ticket) => "/desk/tiket/" + ticket.Number;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hidden(string page, string name) => page.Split($"name=\"{name}\" value=\"")[1].Split('"')[0];

    private async Task<Ticket> ReadAsync(Ticket ticket) => (await server.Store.Tickets.FindAsync(ticket.Number, default))!;

    private async Task<IEnumerable<AuditAction>> ActionsAsync(Ticket ticket) => (await server.Store.Audit.OfTicketAsync(ticket.Number, default)).Select(entry => entry.What);

    private async Task<string?> ConfirmAsync(Ticket ticket)
    {
        var path = PathOf(ticket) + "/setuju";
        using var answer = await server.PostAsync(path, path + "?handler=confirm", ("version", Text(ticket.Version)), ("shown", Hidden(await server.TextAsync(path), "shown")));
        return answer.Headers.Location?.OriginalString;
    }

    /// <summary>With the version that the store has now.</summary>
    private async Task<string?> PostAsync(Ticket ticket, string handler, params (string, string)[] fields)
    {
        using var answer = await SendAsync(await ReadAsync(ticket), handler, fields);
        return answer.Headers.Location?.OriginalString;
    }

    private Task<HttpResponseMessage> SendAsync(Ticket seen, string handler, params (string, string)[] fields) =>
        server.PostAsync(PathOf(seen), $"{PathOf(seen)}?handler={handler}", [("version", Text(seen.Version)), .. fields]);
}

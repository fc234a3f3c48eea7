using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

/// <summary>What a talk in a file cannot reach: form and desk work on the ticket between two messages.</summary>
public class TicketFlowTests
{
    private static readonly string[] UpToTheTicket = ["halo", "pandawa", "8", "1", "kota bandung", "1", "2"];

    [Test]
    public async Task The_link_is_said_once_and_only_its_hash_is_kept()
    {
        var talk = new Talk();
        var said = await talk.Say(UpToTheTicket);

        var opened = talk.Effects.OfType<TurnEffect.TicketOpened>().Single();
        Assert.That(said.Split('\n'), Does.Contain("http://localhost:3978/pandawa/" + talk.Tokens.Newest), "on a line of its own");
        Assert.That(said, Does.Contain(opened.Ticket.Number).And.Contain("Berlaku sampai Kamis, 12 Maret 2026, 09.00 WIB"));
        Assert.That(opened.TokenHash, Is.EqualTo(FormToken.HashOf(talk.Tokens.Newest)));
        Assert.That(opened.Ticket.ExpiresAt, Is.EqualTo(talk.Now.AddDays(7)));
        Assert.That(System.Text.Encoding.UTF8.GetString(talk.Snapshot.Span), Does.Not.Contain(talk.Tokens.Newest));
    }

    [Test]
    public async Task Selesai_before_the_form_is_sent_says_so_and_promises_nothing()
    {
        var talk = await Given();

        Assert.That(await talk.Say("selesai"), Does.Contain("belum kami terima").And.Not.Contain("paling lambat"));
        Assert.That(talk.Effects.OfType<TurnEffect.TicketConfirmed>(), Is.Empty);
    }

    [Test]
    public async Task Selesai_says_what_was_received_and_by_when_an_officer_answers()
    {
        var talk = await Submitted(Document.MembershipCard, Document.FamilyCard, Document.FamilyCard);

        var said = await talk.Say("selesai");

        Assert.That(said, Does.Contain("- kartu JKN/KIS (boleh foto)").And.Contain("- Kartu Keluarga (KK) (2 berkas)").And.Not.Contain("Belum ada"));
        // Seven office hours from nine on a Thursday: an hour is left for Friday.
        Assert.That(said, Does.Contain("paling lambat Jumat, 6 Maret 2026, 09.00 WIB"));
        Assert.That(State(talk), Is.EqualTo(TicketState.Waiting));
        Assert.That(await talk.Say("tiket"), Does.Contain("menunggu petugas").And.Contain("Jumat, 6 Maret 2026, 09.00 WIB"));
    }

    [Test]
    public async Task Selesai_names_what_is_missing_and_sends_it_all_the_same_when_asked()
    {
        var talk = await Submitted(Document.MembershipCard);

        Assert.That(await talk.Say("selesai"), Does.Contain("- Kartu Keluarga (KK) atau KTP").And.Not.Contain("paling lambat"));
        Assert.That(State(talk), Is.EqualTo(TicketState.Submitted));
        Assert.That(await talk.Say("2"), Does.Contain("Belum ada: Kartu Keluarga (KK) atau KTP.").And.Contain("paling lambat"));
        Assert.That(State(talk), Is.EqualTo(TicketState.Waiting));
    }

    [Test]
    public async Task Selesai_is_understood_after_a_silence_and_in_the_middle_of_another_service()
    {
        var talk = await Submitted(Document.MembershipCard, Document.FamilyCard);
        await talk.Say("2");
        talk.Now = talk.Now.AddMinutes(30);

        Assert.That(await talk.Say("selesai"), Does.Contain("sudah masuk ke petugas"));
    }

    [Test]
    public async Task A_notices_button_works_from_anywhere_and_after_a_silence()
    {
        var talk = await Submitted();
        var number = Number(talk);
        talk.Tickets.Change(number, ticket => ticket with { State = TicketState.CorrectionAsked, Note = "Foto KK buram." });
        await talk.Say("2");
        talk.Now = talk.Now.AddHours(3);

        Assert.That(await talk.Send(new MessageContent.OptionPress("TIKET " + number, number)), Does.Contain("perlu dilengkapi").And.Contain("Kata petugas: Foto KK buram."));
    }

    [Test]
    public async Task A_new_link_ends_the_old_one()
    {
        var talk = await Given();
        var first = talk.Tokens.Newest;

        Assert.That(await talk.Say("tiket", "tautan"), Does.Contain(talk.Tokens.Newest).And.Not.Contain(first));
        Assert.That(talk.Tickets.Hashes[Number(talk)], Is.EqualTo(FormToken.HashOf(talk.Tokens.Newest)));
    }

    [Test]
    public async Task A_correction_is_answered_in_the_chat()
    {
        var talk = await CorrectionAsked();

        Assert.That(await talk.Say("tiket", "1"), Does.Contain("Foto KK buram."));
        Assert.That(await talk.Say("x"), Does.StartWith("Jawaban itu terlalu pendek"));
        Assert.That(await talk.Say("Sudah saya foto ulang di tempat terang."), Does.Contain("sudah kami teruskan ke petugas").And.Contain("paling lambat"));
        Assert.That(talk.Tickets.All.Single().Correction, Is.EqualTo("Sudah saya foto ulang di tempat terang."));
        Assert.That(State(talk), Is.EqualTo(TicketState.InReview));
    }

    [Test]
    public async Task A_corrected_form_goes_back_to_the_officer_with_selesai()
    {
        var talk = await CorrectionAsked();

        Assert.That(await talk.Say("selesai"), Does.Contain("sudah kami teruskan ke petugas"));
        Assert.That(talk.Tickets.All.Single().Correction, Is.EqualTo("(Formulir sudah diperbaiki.)"));
    }

    [Test]
    public async Task What_the_desk_did_meanwhile_is_shown_and_nothing_is_done_twice()
    {
        var talk = await Submitted();
        await talk.Say("tiket");
        talk.Tickets.Change(Number(talk), ticket => ticket with { State = TicketState.InReview });

        Assert.That(await talk.Say("batalkan tiket"), Does.Contain("Tidak ada tiket yang bisa dibatalkan"));
        await talk.Say("tiket");
        Assert.That(await talk.Say("3"), Does.StartWith("Balas dengan salah satu angka"), "there is nothing to cancel any more");
    }

    [Test]
    public async Task A_ticket_that_moved_on_before_the_answer_is_shown_anew()
    {
        var talk = await Submitted();
        await talk.Say("batalkan tiket");
        talk.Tickets.Change(Number(talk), ticket => ticket with { State = TicketState.InReview });

        Assert.That(await talk.Say("1"), Does.StartWith("Keadaan tiket ini sudah berubah").And.Contain("sedang diperiksa petugas"));
        Assert.That(talk.Effects.OfType<TurnEffect.TicketCancelled>(), Is.Empty);
    }

    [Test]
    public async Task An_erased_ticket_leaves_nothing_to_answer()
    {
        var talk = await Submitted();
        await talk.Say("batalkan tiket");
        talk.Tickets.Apply([new TurnEffect.SenderErased(new SenderKey("test", "someone"), null)]);

        Assert.That(await talk.Say("1"), Does.StartWith("Anda belum punya tiket PANDAWA"));
    }

    [Test]
    public async Task What_is_over_by_the_clock_is_over_although_the_desk_has_not_said_so()
    {
        var talk = await Given();
        talk.Now = talk.Now.AddDays(7);

        Assert.That(await talk.Say("tiket"), Does.Contain("Status: waktunya habis"));
        Assert.That(await talk.Say("selesai"), Does.Contain("Tidak ada formulir"));
    }

    [Test]
    public async Task A_class_is_chosen_and_the_amount_is_the_familys_bill_with_it()
    {
        var person = People.Payer(5, null, segment: Segment.Ppu, cause: InactiveCause.PpuEnded);
        var talk = await Approved(person);

        Assert.That(await talk.Say("tiket", "pilih kelas"), Does.Contain("- kelas 3: Rp35.000").And.Contain("Anda memilih kelas berapa?"));
        Assert.That(await talk.Say("kenapa"), Does.Contain("Perpres").And.Contain("Rp42.000 − subsidi Rp7.000"));
        Assert.That(await talk.Say("1", "2"), Does.Contain("Budi S.").And.Contain("Total tagihan: Rp100.000"));
        Assert.That(await talk.Say("1"), Does.Contain("Total tagihan: Rp100.000").And.Contain("BRI").And.Contain("8888809000000005"));
        var ticket = talk.Tickets.All.Single();
        Assert.That((ticket.State, ticket.Class, ticket.Amount?.ToString()), Is.EqualTo((TicketState.Done, (CareClass?)CareClass.Two, "Rp100.000")));
    }

    [Test]
    public async Task The_bill_of_a_class_counts_what_the_family_owes_beside()
    {
        var talk = await Approved(People.Payer(5, null, segment: Segment.Ppu, cause: InactiveCause.PpuEnded), People.Payer(1, "2026-01"));

        Assert.That(await talk.Say("tiket", "pilih kelas", "3"), Does.Contain("Total tagihan: Rp105.000"), "two months of another and one of the new payer");
    }

    [Test]
    public async Task No_class_can_be_chosen_while_the_participants_cannot_be_read()
    {
        var talk = await Approved(People.Payer(5, null, segment: Segment.Ppu, cause: InactiveCause.PpuEnded));
        talk.Directory.IsDown = true;

        Assert.That(await talk.Say("tiket", "pilih kelas"), Does.StartWith("Maaf, data peserta sedang tidak bisa dibuka"));
        talk.Directory.IsDown = false;
        Assert.That(await talk.Say("pilih kelas"), Does.Contain("Anda memilih kelas berapa?"));
    }

    [Test]
    public async Task A_rating_is_asked_once()
    {
        var talk = await Submitted();
        talk.Tickets.Change(Number(talk), ticket => ticket with { State = TicketState.Done });

        Assert.That(await talk.Say("tiket", "1"), Does.Contain("angka 1 sampai 5"));
        Assert.That(await talk.Say("6"), Does.StartWith("Balas dengan salah satu angka"));
        Assert.That(await talk.Say("4"), Does.StartWith("Terima kasih atas penilaian Anda"));
        Assert.That(talk.Tickets.All.Single().Rating, Is.EqualTo(4));
        Assert.That(await talk.Say("tiket"), Does.Contain("Nilai Anda: 4 dari 5").And.Not.Contain("Beri nilai"));
    }

    [Test]
    public async Task Another_senders_ticket_is_answered_like_one_that_nobody_has()
    {
        var talk = new Talk();
        talk.Tickets.Put(new Ticket("PDW-20260305-AAAA", PandawaService.Newborn, "32.73", IndonesianTimeZone.Wib, new SenderKey("test", "else"), new ConversationKey("test", "else"), ChikaBot.Dialogs.Texts.Language.Indonesian, talk.Now));
        await talk.Say("halo");

        var others = await talk.Say("tiket PDW-20260305-AAAA");
        Assert.That(others, Is.EqualTo((await talk.Say("tiket PDW-20260305-BBBB")).Replace("BBBB", "AAAA", StringComparison.Ordinal)));
    }

    private static async Task<Talk> Given(params Participant[] people)
    {
        var talk = new Talk(people);
        await talk.Say(UpToTheTicket);
        return talk;
    }

    private static async Task<Talk> Submitted(params Document[] documents)
    {
        var talk = await Given();
        talk.Tickets.Change(Number(talk), ticket => Sent(ticket, talk.Now) with { Files = [.. documents.Select((document, index) => new TicketFile("f" + index, document, "image/jpeg", 1000, talk.Now))] });
        return talk;
    }

    private static async Task<Talk> CorrectionAsked()
    {
        var talk = await Submitted();
        talk.Tickets.Change(Number(talk), ticket => ticket with { State = TicketState.CorrectionAsked, Note = "Foto KK buram.", ExpiresAt = talk.Now.AddDays(14) });
        return talk;
    }

    private static async Task<Talk> Approved(params Participant[] people)
    {
        var talk = await Given(people);
        talk.Tickets.Change(Number(talk), ticket => Sent(ticket, talk.Now) with { State = TicketState.AwaitingClass, Nik = Nik.Parse("9901011708450005"), ExpiresAt = talk.Now.AddDays(14) });
        return talk;
    }

    private static Ticket Sent(Ticket ticket, DateTimeOffset now) => ticket with
    {
        State = TicketState.Submitted,
        SubmittedAt = now,
        Answers = new Dictionary<FormField, string> { [FormField.Participant] = "9901011708450005", [FormField.Way] = nameof(ReactivationWay.SelfPaying) },
    };

    private static string Number(Talk talk) => talk.Tickets.All.Single().Number;

    private static TicketState State(Talk talk) => talk.Tickets.All.Single().State;
}

using ChikaBot.Dialogs.Engine;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

/// <summary>A person in the chat: asked for, writing, and gone again.</summary>
public class HandoverTests
{
    private static readonly ConversationOptions Options = new() { Handover = new HandoverOptions { Enabled = true } };

    private static readonly MessageContent Took = new MessageContent.OfficerTook("rina.s", "Rina");

    [Test]
    public async Task Petugas_asks_once_then_calls_one_and_the_bot_goes_on_answering()
    {
        var talk = Open();
        await talk.Say("halo", "2");

        Assert.That(await talk.Say("petugas"), Does.StartWith("Bicara dengan petugas? Percakapan ini akan dibaca petugas."));
        Assert.That(talk.Effects, Is.Empty, "nobody is called by a word alone");
        Assert.That(await talk.Say("ya"), Does.StartWith("Baik, petugas sudah saya panggil").And.Contain("165"));
        Assert.That(talk.Effects.OfType<TurnEffect.HandoverRequested>().Count(), Is.EqualTo(1));
        Assert.That(await talk.Say("petugas"), Does.StartWith("Petugas sudah saya panggil"));
        Assert.That(talk.Effects.OfType<TurnEffect.HandoverRequested>().Count(), Is.EqualTo(1), "not called twice");
        Assert.That(await talk.Say("menu"), Does.StartWith("Menu utama"));
    }

    [Test]
    public async Task Menu_10_leads_to_the_same_question()
    {
        var talk = Open();

        Assert.That(await talk.Say("halo", "10", "3"), Does.StartWith("Bicara dengan petugas?"));
        Assert.That(await talk.Say("apa", "2"), Does.StartWith("Baik, petugas tidak saya panggil"));
        Assert.That(talk.Effects, Is.Empty);
    }

    [TestCase("batal")]
    [TestCase("petugas", "batal")]
    [TestCase("petugas", "batalkan panggilan")]
    public async Task A_call_can_be_taken_back(params string[] words)
    {
        var talk = Open();
        await talk.Say("halo", "petugas", "1");

        Assert.That(await talk.Say(words), Does.StartWith("Baik, panggilan ke petugas saya batalkan."));
        Assert.That(talk.Effects[^1], Is.TypeOf<TurnEffect.HandoverEnded>());
        Assert.That(await talk.Say("batal"), Does.StartWith("Baik, dibatalkan."), "once");
    }

    [Test]
    public async Task Batal_within_a_flow_ends_the_flow_and_not_the_call()
    {
        var talk = Open();
        await talk.Say("halo", "petugas", "1", "2");

        Assert.That(await talk.Say("batal"), Does.StartWith("Baik, dibatalkan."));
        Assert.That(talk.Effects.OfType<TurnEffect.HandoverEnded>(), Is.Empty);
    }

    [Test]
    public async Task At_night_it_says_when_officers_are_back_and_calls_nobody()
    {
        var talk = Open();
        talk.Now = talk.Now.AddHours(12);
        await talk.Say("halo");

        Assert.That(await talk.Say("petugas"), Does.Contain("Petugas ada lagi Jumat, 6 Maret 2026, 08.00 WIB"));
        Assert.That(await talk.Say("apa"), Does.Contain("1. Buat pengaduan").And.Contain("2. Layanan PANDAWA"));
        Assert.That(talk.Effects, Is.Empty);
        Assert.That(await talk.Say("2"), Does.StartWith("Langkah 1 dari 7"));
        Assert.That(await talk.Say("petugas", "1"), Does.StartWith("Pengaduan & Petugas"));
    }

    [Test]
    public async Task The_office_may_close_before_the_answer()
    {
        var talk = Open();
        talk.Now = talk.Now.AddHours(6).AddMinutes(-1);
        await talk.Say("halo", "petugas");
        talk.Now = talk.Now.AddMinutes(1);

        Assert.That(await talk.Say("ya"), Does.StartWith("Petugas sedang tidak bertugas"));
        Assert.That(talk.Effects, Is.Empty);
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    public async Task Without_a_desk_or_an_address_participants_are_told_165(bool enabled, bool canBeWrittenTo)
    {
        var talk = new Talk("someone", Options with { Handover = new HandoverOptions { Enabled = enabled } }) { CanBeWrittenTo = canBeWrittenTo };
        await talk.Say("halo");

        Assert.That(await talk.Say("petugas"), Does.StartWith("Untuk bicara dengan petugas BPJS Kesehatan, telepon Care Center 165"));
        Assert.That(talk.Effects, Is.Empty);
    }

    [Test]
    public async Task While_a_person_writes_the_bot_is_silent_to_everything()
    {
        var talk = await Taken();
        talk.Effects.Clear();

        foreach (var text in new[] { "halo bu", "menu", "0", "batal", "2", "hapus data saya" }) Assert.That(await talk.Say(text), Is.Empty, text);
        Assert.That(await talk.Send(new MessageContent.NotText(NotTextKind.Image)), Is.Empty);
        Assert.That(await talk.Send(new MessageContent.Joined()), Is.Empty);

        Assert.That(talk.Effects.Cast<TurnEffect.HandoverMessage>().Select(line => (line.Officer, line.Text)), Is.EqualTo(new[]
        {
            ((string?)null, "halo bu"), (null, "menu"), (null, "0"), (null, "batal"), (null, "2"), (null, "hapus data saya"), (null, "[gambar]"),
        }));
    }

    [Test]
    public async Task The_persons_words_are_marked_as_such_and_kept_for_the_desk()
    {
        var talk = await Taken();

        Assert.That(await talk.Send(new MessageContent.OfficerWrote("rina.s", "Selamat pagi.")), Is.EqualTo("Petugas Rina: Selamat pagi."));
        Assert.That(talk.Effects[^1], Is.EqualTo(new TurnEffect.HandoverMessage("rina.s", "Selamat pagi.", talk.Now)));
        Assert.That(await talk.Send(new MessageContent.OfficerWrote("agus", "Halo")), Is.Empty, "another officer has no word in it");
        Assert.That(await talk.Send(new MessageContent.OfficerTook("agus", "Agus")), Is.Empty);
        Assert.That(await talk.Send(new MessageContent.OfficerWrote("rina.s", "Masih saya.")), Is.EqualTo("Petugas Rina: Masih saya."));
    }

    [TestCase("bot")]
    [TestCase("BOT dong kak")]
    [TestCase("selesai petugas")]
    public async Task The_participant_ends_it_with_a_word(string word)
    {
        var talk = await Taken();

        Assert.That(await talk.Say(word), Does.StartWith("Percakapan dengan petugas sudah selesai").And.Contain("Menu utama"));
        Assert.That(talk.Effects[^1], Is.TypeOf<TurnEffect.HandoverEnded>());
        Assert.That(await talk.Say("2"), Does.Contain("Ketik NIK"), "the bot answers again, and nobody's data is open");
    }

    [Test]
    public async Task The_officer_gives_it_back_at_the_menu()
    {
        var talk = await Taken();

        Assert.That(await talk.Send(new MessageContent.OfficerGaveBack()), Does.StartWith("Percakapan dengan petugas sudah selesai").And.Contain("Menu utama"));
        Assert.That(await talk.Send(new MessageContent.OfficerGaveBack()), Is.Empty);
        Assert.That(await talk.Send(new MessageContent.OfficerWrote("rina.s", "Halo?")), Is.Empty);
    }

    [Test]
    public async Task A_taken_conversation_survives_the_silence_and_ends_after_a_day()
    {
        var talk = await Taken();
        talk.Now = talk.Now.AddHours(23);
        Assert.That(await talk.Say("masih di sini"), Is.Empty);

        talk.Now = talk.Now.AddHours(1);
        Assert.That(await talk.Say("menu"), Does.StartWith("Percakapan dengan petugas sudah selesai").And.Contain("Menu utama"));
        Assert.That(talk.Effects[^1], Is.TypeOf<TurnEffect.HandoverEnded>());
    }

    [Test]
    public async Task A_request_that_nobody_took_ends_with_an_apology()
    {
        var talk = Open();
        await talk.Say("halo", "petugas", "ya");
        talk.Now = talk.Now.AddMinutes(29);
        Assert.That(await talk.Say("menu"), Does.Not.Contain("belum ada petugas"));

        talk.Now = talk.Now.AddMinutes(1);
        Assert.That(await talk.Say("menu"), Does.Contain("belum ada petugas yang bisa membalas").And.Contain("Menu utama"));
        Assert.That(talk.Effects[^1], Is.TypeOf<TurnEffect.HandoverEnded>());
        Assert.That(await talk.Say("petugas", "ya"), Does.StartWith("Baik, petugas sudah saya panggil"), "it can be called again");
    }

    [Test]
    public async Task An_officers_step_does_not_keep_a_silent_participants_data_open()
    {
        var talk = Open(People.Payer(1, "2025-12"));
        await talk.Say("halo", "petugas", "1", "1", "9901011708450001", "1945-08-17");
        talk.Now = talk.Now.AddMinutes(9);
        await talk.Send(new MessageContent.OfficerGaveBack());
        talk.Now = talk.Now.AddMinutes(2);

        Assert.That(await talk.Say("menu"), Does.StartWith("Karena tidak ada pesan selama 10 menit, data Anda sudah saya tutup"));
    }

    [TestCase("  Baris satu \r\n\u202e baris dua  ", "Baris satu\nbaris dua")]
    [TestCase(" \n ", null)]
    public void An_officers_words_are_made_to_fit(string text, string? fitted) => Assert.That(HandoverText.Fit(text), Is.EqualTo(fitted));

    private static Talk Open(params ChikaBot.Core.Participants.Participant[] participants) => new("someone", Options, participants) { CanBeWrittenTo = true };

    private static async Task<Talk> Taken()
    {
        var talk = Open(People.Payer(1, "2025-12"));
        await talk.Say("halo", "1", "9901011708450001", "1945-08-17", "petugas", "ya");
        Assert.That(await talk.Send(Took), Does.StartWith("Anda sekarang terhubung dengan petugas Rina").And.Contain("Ketik BOT"));
        Assert.That(talk.Effects[^1], Is.EqualTo(new TurnEffect.HandoverTaken("rina.s", ChikaBot.Dialogs.Texts.Language.Indonesian, talk.Now)));
        return talk;
    }
}

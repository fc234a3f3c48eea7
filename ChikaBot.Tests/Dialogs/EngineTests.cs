using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class EngineTests
{
    private static readonly string[] ToTheBill = ["halo", "2", "9901011708450001", "1945-08-17"];

    [Test]
    public async Task Greets_once_when_somebody_joins()
    {
        var talk = new Talk();

        Assert.That(await talk.Send(new MessageContent.Joined()), Does.StartWith("Halo! Saya ChikaBot"));
        Assert.That(await talk.Send(new MessageContent.Joined()), Is.Empty);
    }

    [Test]
    public async Task A_stale_press_is_not_taken_for_an_answer()
    {
        var talk = new Talk(People.Payer(1, "2025-12"));
        await talk.Say("halo");
        var stale = talk.Replies[^1].Prompt;
        await talk.Say("2", "9901011708450001", "1945-08-17");

        var said = await talk.Send(new MessageContent.OptionPress("1", stale));

        Assert.That(said, Does.StartWith("Tombol itu dari pesan sebelumnya").And.Contain("Total tagihan: Rp105.000"), "the open result again, not its explanation");
    }

    [Test]
    public async Task A_fresh_press_is_an_answer()
    {
        var talk = new Talk(People.Payer(1, "2025-12"));
        await talk.Say(ToTheBill);

        var said = await talk.Send(new MessageContent.OptionPress("1", talk.Replies[^1].Prompt));

        Assert.That(said, Does.Contain("Perpres 64/2020 pasal 34"));
    }

    [Test]
    public async Task The_menu_is_reached_by_a_stale_press_too()
    {
        var talk = new Talk(People.Payer(1, "2025-12"));
        await talk.Say("halo", "2");
        var stale = talk.Replies[^1].Prompt;
        await talk.Say("9901011708450001");

        Assert.That(await talk.Send(new MessageContent.OptionPress("0", stale)), Does.StartWith("Menu utama"));
    }

    [TestCase(NotTextKind.Image, "gambar")]
    [TestCase(NotTextKind.Location, "lokasi")]
    [TestCase(NotTextKind.Sticker, "Stiker")]
    public async Task What_is_no_text_gets_a_polite_answer_and_the_question_again(NotTextKind kind, string word)
    {
        var talk = new Talk();
        await talk.Say("halo", "2");

        Assert.That(await talk.Send(new MessageContent.NotText(kind)), Does.Contain(word).And.Contain("Ketik NIK"));
    }

    [Test]
    public async Task A_directory_out_of_reach_moves_nothing()
    {
        var talk = new Talk(People.Payer(1, "2025-12"));
        await talk.Say("halo", "2", "9901011708450001");
        talk.Directory.IsDown = true;

        var down = await talk.Say("1945-08-17");
        talk.Directory.IsDown = false;
        var up = await talk.Say("1945-08-17");

        Assert.That(down, Does.Contain("data peserta sedang tidak bisa dibuka").And.Contain("165"));
        Assert.That(up, Does.Contain("Total tagihan: Rp105.000"));
    }

    [Test]
    public async Task A_participant_removed_meanwhile_is_asked_to_identify_again()
    {
        var payer = People.Payer(1, "2025-12");
        var talk = new Talk(payer);
        await talk.Say(ToTheBill);
        talk.Directory.Remove(payer);

        Assert.That(await talk.Say("kenapa"), Does.Contain("Ketik NIK"));
    }

    [Test]
    public async Task Every_state_of_every_flow_can_be_left_for_the_menu()
    {
        var talk = new Talk(People.Payer(1, "2025-12"));
        foreach (var steps in new string[][] { ["2"], ["2", "9901011708450001"], ["2", "9901011708450001", "03-04-1945"], ["2", "9901011708450001", "1945-08-17"], ["kenapa"], ["1"] })
        {
            await talk.Say(steps);
            Assert.That(await talk.Say("menu"), Does.StartWith("Menu utama"), string.Join(' ', steps));
        }
    }

    [Test]
    public async Task A_large_family_still_fits_a_message()
    {
        var members = Enumerable.Range(1, 14).Select(serial => People.Payer(serial, "2019-12", (CareClass)(serial % 3 + 1), cause: serial % 2 == 0 ? InactiveCause.Deceased : null, name: $"Nama{serial} Yang Sangat Panjang Sekali Untuk Sebuah Kartu {serial}"));
        var talk = new Talk([.. members]);

        await talk.Say(ToTheBill);
        Assert.That(talk.Replies, Has.All.Matches<Reply>(reply => ReplyComposer.Fits(reply.Text)));
        Assert.That(talk.Text, Does.Contain("13 anggota lain"));

        await talk.Say("kenapa");
        var explained = talk.Text;
        for (var page = 0; talk.Replies[^1].Options.Any(option => option.Value == "1"); page++)
        {
            Assert.That(page, Is.LessThan(50), "the explanation ends");
            explained += await talk.Say("1");
            Assert.That(talk.Replies, Has.All.Matches<Reply>(reply => ReplyComposer.Fits(reply.Text)));
        }

        foreach (var serial in Enumerable.Range(1, 14)) Assert.That(explained, Does.Contain($"Nama{serial} Y."));
    }
}

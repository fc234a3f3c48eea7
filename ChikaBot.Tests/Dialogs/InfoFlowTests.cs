using System.Text;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class InfoFlowTests
{
    [TestCase("Selamat! Dana bantuan xylofon cair. Klik bit.ly/xylofon lalu kirim OTP ke 081299900011")]
    [TestCase("xylofon 081299900011")]
    [TestCase("xylofon 0811-8750-400 081299900011")]
    public async Task Nothing_of_a_pasted_message_is_kept_or_repeated(string message)
    {
        foreach (var way in new string[][] { ["halo", "9", "3"], ["halo", "9"], ["halo", "9", "1"], ["halo", "9", "pindah faskes"] })
        {
            var talk = new Talk();
            await talk.Say(way);
            var said = await talk.Say(message);

            Assert.That(Encoding.UTF8.GetString(talk.Snapshot.Span), Does.Not.Contain("xylofon").And.Not.Contain("081299900011").And.Not.Contain("bit.ly"));
            Assert.That(said, Does.Not.Contain("xylofon").And.Not.Contain("081299900011"));
        }
    }

    [Test]
    public async Task The_verdict_can_be_said_again_from_the_snapshot_alone()
    {
        var talk = new Talk();
        var first = await talk.Say("halo", "9", "3", "kirim kode OTP ke kami");

        Assert.That(await talk.Say("ulang"), Is.EqualTo(first));
    }

    [Test]
    public async Task A_message_with_every_sign_still_fits()
    {
        foreach (var language in new[] { "bahasa", "english" })
        {
            var talk = new Talk();
            await talk.Say("halo", language, "9", "3");
            var said = await talk.Say("BPJS: file x.apk, kirim OTP, transfer ke rekening pribadi, hadiah cair, klik bit.ly/x atau bpjs-x.xyz, hubungi 081299900011, atau diblokir permanen polisi");

            Assert.That(talk.Replies, Has.Count.EqualTo(1).And.All.Matches<Reply>(reply => ReplyComposer.Fits(reply.Text)));
            Assert.That(said.Split("\n- "), Has.Length.EqualTo(8), "four signs and three things to do");
        }
    }

    [Test]
    public async Task The_line_ends_of_a_message_part_its_sentences()
    {
        var warned = "Jangan berikan\nkirim kode OTP ke kami";
        var talk = new Talk();
        await talk.Say("halo", "9", "3");

        Assert.That(await talk.Say(warned), Does.Contain("ciri penipuan ditemukan"));
    }

    [Test]
    public async Task A_pressed_option_is_no_pasted_message()
    {
        var talk = new Talk();
        await talk.Say("halo", "9");

        Assert.That(await talk.Send(new MessageContent.OptionPress("3", talk.Replies[^1].Prompt)), Does.StartWith("Tempel pesan"));
    }

    [Test]
    public async Task Every_question_of_the_list_is_reached_by_numbers()
    {
        var talk = new Talk();
        await talk.Say("halo", "9", "1");
        var seen = new HashSet<string>();
        for (var page = 0; page < 5; page++)
        {
            foreach (var option in talk.Replies[^1].Options.Where(option => option.Value is not ("0" or "9")).ToArray())
            {
                seen.Add(await talk.Say(option.Value));
                await talk.Say("0", "9", "1");
                for (var i = 0; i < page; i++) await talk.Say("9");
            }

            await talk.Say("9");
        }

        Assert.That(seen, Has.Count.EqualTo(ChikaBot.Dialogs.Texts.Faq.FaqLibrary.Questions.Count));
    }
}

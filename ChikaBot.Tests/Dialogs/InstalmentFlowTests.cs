using System.Globalization;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Replies;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class InstalmentFlowTests
{
    private static readonly string[] ToTheResult = ["halo", "3", "9901011708450001", "1945-08-17"];

    [Test]
    public async Task A_participant_removed_meanwhile_is_asked_to_identify_again()
    {
        var payer = People.Payer(1, "2025-01");
        var talk = new Talk(payer);
        await talk.Say(ToTheResult);
        talk.Directory.Remove(payer);

        Assert.That(await talk.Say("1"), Does.Contain("Ketik NIK"));
    }

    [Test]
    public async Task Arrears_paid_while_the_plans_are_open_end_the_choice_calmly()
    {
        var payer = People.Payer(1, "2025-01");
        var talk = new Talk(payer);
        await talk.Say([.. ToTheResult, "1"]);
        talk.Directory.Remove(payer);
        talk.Directory.Add(payer with { PaidThrough = Core.Make.Payer("2026-03").PaidThrough });

        Assert.That(await talk.Say("6"), Does.Contain("Tidak ada tunggakan"));
        Assert.That(await talk.Say("menu"), Does.StartWith("Menu utama"));
    }

    [Test]
    public async Task Everything_fits_a_message_for_a_large_family_with_every_caution([Values] bool english, [Values("2026-03-05", "2026-03-31", "2025-01-29")] string day)
    {
        var members = Enumerable.Range(1, 14).Select(serial => People.Payer(
            serial,
            "2019-1" + serial % 3,
            (CareClass)(serial % 3 + 1),
            cause: serial == 1 ? InactiveCause.NikInvalid : InactiveCause.Deceased,
            name: $"Nama{serial} Yang Sangat Panjang Sekali Untuk Sebuah Kartu"));
        var talk = new Talk([.. members]) { Now = DateTimeOffset.Parse(day + "T09:00:00+07:00", CultureInfo.InvariantCulture) };
        if (english) await talk.Say("halo", "english");
        await Fits(talk, ToTheResult);
        for (var tenor = 2; tenor <= 12; tenor++)
        {
            await Fits(talk, "1", $"{tenor}");
            Assert.That(talk.Text, Does.Contain(english ? $"{tenor} instalments" : $"Cicilan {tenor} kali"));
        }

        await Fits(talk, "kenapa");
        for (var page = 0; talk.Replies[^1].Options[0].Label.Contains(english ? "Go on" : "Lanjut", StringComparison.Ordinal); page++)
        {
            Assert.That(page, Is.LessThan(20), "the explanation ends");
            await Fits(talk, "1");
        }
    }

    [Test]
    public async Task The_words_of_an_option_choose_it()
    {
        var talk = new Talk(People.Payer(1, "2025-01"));
        await talk.Say(ToTheResult);

        Assert.That(await talk.Say("pilih cicilan"), Does.Contain("Mau dicicil berapa kali"));
        Assert.That(await talk.Say("tiga kali aja"), Does.Contain("Cicilan 3 kali"));
        Assert.That(await talk.Say("cicilan lain"), Does.Contain("Mau dicicil berapa kali"));
        Assert.That(await talk.Say("kenapa"), Does.Contain("New REHAB 2.0"));
    }

    private static async Task Fits(Talk talk, params string[] texts)
    {
        foreach (var text in texts)
        {
            await talk.Say(text);
            Assert.That(talk.Replies, Has.Count.EqualTo(1).And.All.Matches<Reply>(reply => ReplyComposer.Fits(reply.Text)), text + "\n" + talk.Text);
            Assert.That(talk.Replies.SelectMany(reply => reply.Options).Select(option => option.Label.Length), Is.All.LessThanOrEqualTo(ReplyComposer.MaxRowLabelCharacters));
        }
    }
}

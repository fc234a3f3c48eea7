using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class ComplaintFlowTests
{
    private const string Matter = "Antre empat jam di loket tanpa penjelasan.";
    private static readonly string[] UpToTheSummary = ["halo", "10", "1", "5", Matter];

    [Test]
    public async Task What_was_said_is_filed_once_it_is_confirmed_and_leaves_the_snapshot()
    {
        var talk = new Talk();
        await talk.Say(UpToTheSummary);
        Assert.That(talk.Effects, Is.Empty);
        Assert.That(SnapshotOf(talk), Does.Contain(Matter));

        await talk.Say("1");

        var filed = ((TurnEffect.ComplaintFiled)talk.Effects.Single()).Complaint;
        Assert.That((filed.Category, filed.Matter, filed.State, filed.FiledAt), Is.EqualTo((ComplaintCategory.Office, Matter, ComplaintState.Open, talk.Now)));
        Assert.That(talk.Text, Does.Contain(filed.Number));
        Assert.That(SnapshotOf(talk), Does.Not.Contain("Antre").And.Contain(filed.Number));
    }

    [Test]
    public async Task A_number_that_is_taken_leads_to_another()
    {
        var first = new Talk();
        await first.Say([.. UpToTheSummary, "1"]);
        var taken = first.Complaints.All.Single();

        var second = new Talk();
        second.Complaints.Put(taken with { Sender = new SenderKey("test", "somebody else") });
        await second.Say([.. UpToTheSummary, "1"]);

        Assert.That(second.Complaints.All, Has.Count.EqualTo(2), "the same messages would have made the same number");
    }

    [Test]
    public async Task Anothers_complaint_is_answered_like_one_that_is_not_there()
    {
        var talk = new Talk();
        talk.Complaints.Put(new Complaint("ADU-20260305-AAAA", new SenderKey("test", "somebody else"), ComplaintCategory.Medicine, Matter, Language.Indonesian, talk.Now, ComplaintState.Answered, "Rahasia."));

        var anothers = await talk.Say("halo", "ADU-20260305-AAAA");
        var none = await talk.Say("ADU-20260305-BBBB");

        Assert.That(none, Is.EqualTo(anothers.Replace("AAAA", "BBBB", StringComparison.Ordinal)).And.Contains("tidak ada"));
    }

    [Test]
    public async Task The_answer_is_shown_with_the_state()
    {
        var talk = new Talk();
        talk.Complaints.Put(new Complaint("ADU-20260305-AAAA", new SenderKey("test", "someone"), ComplaintCategory.Medicine, Matter, Language.Indonesian, talk.Now, ComplaintState.Answered, "Obat sudah ada lagi."));

        Assert.That(await talk.Say("halo", "adu 20260305 aaaa"), Does.Contain("Status: sudah dijawab").And.Contain("Jawaban petugas: Obat sudah ada lagi."));
    }

    [Test]
    public async Task An_answered_complaint_is_asked_about_with_that_word()
    {
        var talk = new Talk();
        await talk.Say([.. UpToTheSummary, "1"]);
        talk.Complaints.Put(talk.Complaints.All.Single() with { State = ComplaintState.Answered, Answer = "Sudah diperbaiki." });
        talk.Now += TimeSpan.FromDays(7);

        Assert.That(await talk.Say("halo"), Does.Contain("sudah dijawab petugas. Apakah sudah selesai?"));
        await talk.Say("belum");

        Assert.That(talk.Complaints.All.Single().State, Is.EqualTo(ComplaintState.Open));
    }

    [Test]
    public async Task A_complaint_that_the_desk_has_closed_is_not_asked_about()
    {
        var talk = new Talk();
        await talk.Say([.. UpToTheSummary, "1"]);
        talk.Complaints.Put(talk.Complaints.All.Single() with { State = ComplaintState.Closed });
        talk.Now += TimeSpan.FromDays(7);

        Assert.That(await talk.Say("halo"), Does.StartWith("Halo! Saya ChikaBot"));
    }

    [Test]
    public async Task Of_several_one_is_asked_about_and_then_0_leads_to_the_menu()
    {
        var talk = new Talk();
        await talk.Say([.. UpToTheSummary, "1"]);
        await talk.Say([.. UpToTheSummary, "1"]);
        talk.Now += TimeSpan.FromDays(7);

        Assert.That(await talk.Say("menu"), Does.Contain("Apakah sudah selesai?"));
        Assert.That(await talk.Say("0"), Does.StartWith("Menu utama"));
        Assert.That(await talk.Say("halo"), Does.StartWith("Halo!"));
        talk.Now += TimeSpan.FromHours(1);
        Assert.That(await talk.Say("0"), Does.Contain("Apakah sudah selesai?"), "the second one, at the next talk");
    }

    [Test]
    public async Task Where_an_answer_can_come_by_itself_that_is_said()
    {
        var talk = new Talk { CanBeWrittenTo = true };

        Assert.That(await talk.Say([.. UpToTheSummary, "1"]), Does.Contain("Jawaban petugas dikirim ke percakapan ini."));
    }

    [TestCase(9, false)]
    [TestCase(10, true)]
    [TestCase(1000, true)]
    [TestCase(1001, false)]
    public async Task A_matter_has_10_to_1000_characters(int length, bool taken)
    {
        var talk = new Talk();

        var said = await talk.Say("halo", "10", "1", "5", new string('x', length));

        Assert.That(said.Contains("Kirim pengaduan ini?", StringComparison.Ordinal), Is.EqualTo(taken));
        Assert.That(talk.Replies, Has.All.Matches<Reply>(reply => ReplyComposer.Fits(reply.Text)));
    }

    [Test]
    public void The_longest_answer_fits_a_message_in_both_languages()
    {
        var answer = ComplaintAnswer.Fit(string.Join('\n', Enumerable.Repeat(new string('x', 86), ComplaintAnswer.MaxLines)))!;
        foreach (var language in new[] { Language.Indonesian, Language.English })
        {
            var complaint = new Complaint("ADU-20260305-AAAA", new SenderKey("test", "one"), ComplaintCategory.Membership, Matter, language, default, ComplaintState.Answered, answer);
            Assert.That(ReplyComposer.Fits(ComplaintAnswer.Of(complaint, answer).Text));
            Assert.That(ReplyComposer.Fits(ComplaintTexts.Show(language, complaint) + "\n\n0. Menu utama"));
        }
    }

    [Test]
    public void An_empty_or_long_answer_does_not_fit()
    {
        Assert.That(ComplaintAnswer.Fit(" \n "), Is.Null);
        Assert.That(ComplaintAnswer.Fit(new string('x', ComplaintAnswer.MaxCharacters + 1)), Is.Null);
        Assert.That(ComplaintAnswer.Fit(string.Join('\n', Enumerable.Repeat("x", ComplaintAnswer.MaxLines + 1))), Is.Null);
    }

    private static string SnapshotOf(Talk talk) => System.Text.Encoding.UTF8.GetString(talk.Snapshot.Span);
}

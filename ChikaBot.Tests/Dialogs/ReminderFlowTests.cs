using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Texts;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class ReminderFlowTests
{
    private static readonly string[] UpToTheQuestion = ["halo", "ingatkan saya", "9901011708450001 17-08-1945"];

    [Test]
    public async Task A_yes_after_the_proof_sets_a_reminder_for_that_participant()
    {
        var talk = new Talk(People.Payer(1, "2025-12")) { CanBeWrittenTo = true };

        var asked = await talk.Say(UpToTheQuestion);
        var set = await talk.Say("1");

        Assert.That(asked, Does.Contain("keluarga Budi S.").And.Contain("sebelum tanggal 10").And.Contain("1. Ya, ingatkan"));
        Assert.That(set, Does.Contain("STOP INGATKAN"));
        Assert.That(talk.Effects, Is.EqualTo(new[] { new TurnEffect.ReminderSet("9901011708450001", Language.Indonesian, talk.Now) }));
    }

    [TestCase("2")]
    [TestCase("0")]
    [TestCase("batal")]
    public async Task Anything_else_sets_none(string answer)
    {
        var talk = new Talk(People.Payer(1, "2025-12")) { CanBeWrittenTo = true };
        await talk.Say([.. UpToTheQuestion, answer]);

        Assert.That(talk.Effects, Is.Empty);
    }

    [Test]
    public async Task A_wrong_answer_is_asked_again()
    {
        var talk = new Talk(People.Payer(1, "2025-12")) { CanBeWrittenTo = true };

        Assert.That(await talk.Say([.. UpToTheQuestion, "9"]), Does.StartWith("Balas dengan 1 (ya)").And.Contain("Mau diingatkan?"));
    }

    [Test]
    public async Task Without_a_proved_identity_nothing_is_set()
    {
        var talk = new Talk(People.Payer(1, "2025-12")) { CanBeWrittenTo = true };

        Assert.That(await talk.Say("halo", "ingatkan saya", "9901011708450001 18-08-1945", "1"), Does.Contain("Ketik NIK"));
        Assert.That(talk.Effects, Is.Empty);
    }

    [Test]
    public async Task Where_nothing_can_be_sent_that_is_said_before_any_proof()
    {
        var answered = new Talk(People.Payer(1, "2025-12"));
        var off = new Talk("someone", new ConversationOptions { Reminders = false }, People.Payer(1, "2025-12")) { CanBeWrittenTo = true };

        Assert.That(await answered.Say("halo", "ingatkan saya"), Does.Contain("tidak bisa mengirim pengingat"));
        Assert.That(await off.Say("halo", "ingatkan saya"), Does.Contain("tidak bisa mengirim pengingat"));
    }

    [Test]
    public async Task The_stop_word_stops_and_leaves_the_open_question_open()
    {
        var talk = new Talk(People.Payer(1, "2025-12")) { CanBeWrittenTo = true };

        Assert.That(await talk.Say("halo", "2", "STOP INGATKAN"), Does.Contain("tidak ada pengingat lagi").And.Contain("Ketik NIK"));
        Assert.That(talk.Effects, Is.EqualTo(new[] { new TurnEffect.RemindersStopped() }));
    }
}

using System.Text;
using System.Text.RegularExpressions;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Replies;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public sealed partial class ReactivationFlowTests
{
    private static readonly string[] Identity = ["9901011708450001", "1945-08-17"];

    [Test]
    public async Task A_record_that_has_changed_since_the_door_was_chosen_begins_at_the_cause_again()
    {
        var owing = People.Payer(paidThrough: "2025-12");
        var talk = new Talk(owing);
        await talk.Say(["halo", "4", "tidak", .. Identity, "1"]);
        talk.Directory.Remove(owing);
        talk.Directory.Add(owing with { PaidThrough = new(2026, 3) });

        Assert.That(await talk.Say("lanjut"), Does.Contain("Status: AKTIF").And.Contain("tidak perlu diaktifkan").And.Not.Contain("Langkah"));
    }

    [Test]
    public async Task A_participant_removed_meanwhile_is_asked_to_identify_again()
    {
        var owing = People.Payer(paidThrough: "2025-12");
        var talk = new Talk(owing);
        await talk.Say(["halo", "4", "tidak", .. Identity]);
        talk.Directory.Remove(owing);

        Assert.That(await talk.Say("1"), Does.Contain("Ketik NIK"));
    }

    [Test]
    public async Task An_answer_is_read_against_what_was_offered_then()
    {
        var removed = People.Payer(segment: Segment.Pbi, cause: InactiveCause.PbiRemoved);
        var talk = new Talk(removed);
        await talk.Say(["halo", "4", "tidak", .. Identity]);
        // Now three doors would be offered, and 2 would mean another one.
        talk.Directory.Remove(removed);
        talk.Directory.Add(removed with { Segment = Segment.Ppu, InactiveCause = InactiveCause.PpuEnded });

        Assert.That(await talk.Say("2"), Does.Contain("jadi peserta mandiri (PBPU)"));
    }

    [Test]
    public async Task The_urgent_way_comes_before_any_question_about_identity()
    {
        var talk = new Talk();
        Assert.That(await talk.Say("halo", "4", "ya"), Does.Contain("petugas JKN").And.Contain("BPJS SATU").And.Contain("165").And.Not.Contain("Ketik NIK"));
        Assert.That(talk.Directory.Finds, Is.Zero);
    }

    [TestCase("1")]
    [TestCase("atm")]
    [TestCase("8")]
    [TestCase("kenapa")]
    public async Task The_steps_of_paying_ask_nobody_who_they_are(string choice)
    {
        var talk = new Talk();
        Assert.That(await talk.Say("halo", "7", choice), Does.Not.Contain("Ketik NIK"));
        Assert.That(AccountNumber().IsMatch(talk.Text), Is.False);
        Assert.That(talk.Directory.Finds + talk.Directory.Families, Is.Zero);
    }

    [Test]
    public async Task The_account_number_comes_after_the_proof_and_is_not_kept_in_the_conversation()
    {
        var talk = new Talk(People.Payer(paidThrough: "2025-12"));
        Assert.That(AccountNumber().IsMatch(await talk.Say("halo", "7", "7", "9901011708450001")), Is.False);

        Assert.That(await talk.Say("1945-08-17"), Does.Contain("8888809000000001").And.Contain("8988809000000001").And.Contain("Total tagihan: Rp105.000"));
        Assert.That(AccountNumber().IsMatch(Encoding.UTF8.GetString(talk.Snapshot.Span)), Is.False);
    }

    [TestCase(Segment.Ppu, "lewat pemberi kerja")]
    [TestCase(Segment.Pbi, "dibayar pemerintah")]
    [TestCase(Segment.PbpuPemda, "dibayar pemerintah daerah")]
    public async Task Who_does_not_pay_hears_who_does_and_sees_nobody_elses_account(Segment segment, string who)
    {
        var talk = new Talk(People.Payer(segment: segment), People.Payer(serial: 2, paidThrough: "2025-12"));

        var said = await talk.Say(["halo", "7", "7", .. Identity]);

        Assert.That(said, Does.Contain(who).And.Contain("Di KK ini ada peserta mandiri"));
        Assert.That(AccountNumber().IsMatch(said), Is.False);
    }

    /// <summary>Whatever is typed, there is an answer that fits, and a way out.</summary>
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task A_random_walk_is_always_answered_within_the_limits(int seed)
    {
        var random = new Random(seed);
        Participant[] people = [.. Enum.GetValues<InactiveCause>().Select((cause, index) => People.Payer(index + 1, "2025-01", cause: cause, segment: (Segment)(index % 5), family: index + 1)), People.Payer(6, "2024-01", family: 6), People.Payer(7, "2026-03", family: 7), People.Payer(8, registeredOn: "2026-03-02", family: 8)];
        string[] words = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "kenapa", "lanjut", "ulang", "english", "bahasa", "ya", "tidak", "kantor", "wa", "mandiri", "peserta lain", "💥", "'; --", new string('9', 2000)];
        var talk = new Talk(people);
        await talk.Say("halo");
        for (var i = 0; i < 1500; i++)
        {
            if (i % 25 == 0) await talk.Say(["0", "4", "2", people[random.Next(people.Length)].Nik.Digits, "1945-08-17"]);
            else if (i % 25 == 12) await talk.Say("0", "7");
            else await talk.Say(words[random.Next(words.Length)]);
            Assert.That(talk.Replies, Is.Not.Empty.And.All.Matches<Reply>(reply => ReplyComposer.Fits(reply.Text)));
            Assert.That(talk.Replies[^1].Options, Is.Not.Empty, "a way on, and the menu");
        }
    }

    [GeneratedRegex(@"8[89]888\d{11}")]
    private static partial Regex AccountNumber();
}

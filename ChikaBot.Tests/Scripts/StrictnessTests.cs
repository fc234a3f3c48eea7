using ChikaBot.Scripts.Matching;
using ChikaBot.Scripts.Running;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

public sealed class StrictnessTests
{
    private const string Menu = "bot: Halo! Ketik angka:\n1. Ambil nomor antrean\n2. Cari peserta\n";

    [Test]
    public async Task A_script_that_expects_what_comes_passes()
    {
        var result = await Play.TextAsync($"user: halo\n{Menu}[Options=1:Ambil nomor|2:Cari peserta]\nuser: 1\nbot: Nomor antrean Anda: A-001\nbot: Simpan nomor ini.\nBerlaku sampai pukul 15.00.\n");

        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
        Assert.That(result.Turns, Is.EqualTo(2));
    }

    [TestCase("user: 1\nbot: Nomor antrean Anda: A-001\n", "talk.chat:1", "the script does not expect", TestName = "An_unconsumed_reply_fails")]
    [TestCase("user: 1\nbot: Simpan nomor ini.\nBerlaku sampai pukul 15.00.\nbot: Nomor antrean Anda: A-001\n", "talk.chat:2", "something else", TestName = "The_wrong_order_fails")]
    [TestCase("user: 1\nbot: {{any}}\nbot: {{any}}\nbot: Lagi\n", "talk.chat:4", "did not say this", TestName = "A_reply_that_does_not_come_fails")]
    [TestCase("user: diam\nbot: {{any}}\n", "talk.chat:2", "did not say this", TestName = "Any_text_is_still_a_reply")]
    [TestCase("user: 1\nbot: [NoReply]\n", "talk.chat:1", "the script does not expect", TestName = "A_reply_where_none_is_expected_fails")]
    [TestCase("user: 1\nbot: nomor antrean anda: A-001\nbot: {{any}}\n", "talk.chat:2", "something else", TestName = "Letters_in_another_case_fail")]
    [TestCase("user: ulang ya\\s\nbot: ya\n", "talk.chat:2", "something else", TestName = "A_space_at_the_end_fails")]
    [TestCase("user: halo\n" + Menu + "[Options=1:Ambil nomer|2:Cari peserta]\n", "talk.chat:2", "options differ", TestName = "A_wrong_option_label_fails")]
    [TestCase("user: halo\n" + Menu + "[Options=9:Ambil nomor|2:Cari peserta]\n", "talk.chat:2", "options differ", TestName = "A_wrong_option_value_fails")]
    [TestCase("user: halo\n" + Menu + "[Options=2:Cari peserta|1:Ambil nomor]\n", "talk.chat:2", "options differ", TestName = "Options_in_another_order_fail")]
    [TestCase("user: halo\n" + Menu + "[Options=]\n", "talk.chat:2", "options differ", TestName = "Options_where_none_are_expected_fail")]
    [TestCase("user: jam\nbot: {{any}}\n[Attached=image]\n", "talk.chat:2", "attachments differ", TestName = "A_missing_attachment_fails")]
    [TestCase("user: 1\nbot: Nomor antrean Anda: {{nomor:B-\\d+}}\nbot: {{any}}\n", "talk.chat:2", "something else", TestName = "A_capture_that_does_not_match_fails")]
    [TestCase("user: 1\nbot: {{any}} {{nomor:A-\\d+}}\nbot: {{any}}\nuser: ulang A-002\nbot: {{nomor}}\n", "talk.chat:5", "something else", TestName = "A_reused_capture_must_be_the_same")]
    [TestCase("user: rusak\nbot: {{any}}\n", "talk.chat:1", "the turn failed", TestName = "A_turn_that_throws_fails")]
    public async Task Fails(string script, string at, string sentence)
    {
        var result = await Play.TextAsync(script);

        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Failed));
        Assert.That(result.Failures[0].At.ToString(), Is.EqualTo(at), Play.Explain(result));
        Assert.That(result.Failures[0].Sentence, Does.Contain(sentence));
    }

    [Test]
    public async Task A_failure_shows_both_sides_line_by_line()
    {
        var result = await Play.TextAsync("user: halo\nbot: Halo! Ketik angka:\n2. Cari pasien\n[Options=1:Ambil nomor|2:Cari peserta]\n");

        Assert.That(result.Failures[0].Diff, Is.EqualTo(new DiffRow[]
        {
            new(DiffKind.Same, "bot: Halo! Ketik angka:", "bot: Halo! Ketik angka:"),
            new(DiffKind.Changed, "2. Cari pasien", "1. Ambil nomor antrean"),
            new(DiffKind.Unexpected, null, "2. Cari peserta"),
            new(DiffKind.Same, "[Options=1:Ambil nomor|2:Cari peserta]", "[Options=1:Ambil nomor|2:Cari peserta]"),
        }));
    }

    [Test]
    public async Task Nothing_behind_a_failed_turn_is_played()
    {
        var result = await Play.TextAsync("user: jam\nbot: salah\nuser: jam\nbot: salah\n");

        Assert.That(result.Failures, Has.Count.EqualTo(1));
        Assert.That(result.Turns, Is.EqualTo(1));
    }

    [Test]
    public async Task Options_that_are_not_named_are_not_checked() =>
        Assert.That((await Play.TextAsync("user: halo\nbot: {{any}}\n")).Verdict, Is.EqualTo(ScriptVerdict.Passed));

    [Test]
    public async Task No_reply_passes_where_nothing_comes() =>
        Assert.That((await Play.TextAsync("user: diam\nbot: [NoReply]\n")).Verdict, Is.EqualTo(ScriptVerdict.Passed));
}

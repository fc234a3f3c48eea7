using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class ShortcutReadingTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    [TestCase("NIK 9901011708450001", Shortcut.Nik)]
    [TestCase("nik9901011708450001 17-08-1945", Shortcut.Nik)]
    [TestCase("NIK: 9901 0117 0845 0001", Shortcut.Nik)]
    [TestCase("NIK 990101170845", Shortcut.Nik)]
    [TestCase("STATUS 0009000000001 17/8/1945", Shortcut.Status)]
    [TestCase("cek status nik 9901011708450001", Shortcut.Status)]
    [TestCase("Tagihan#9901011708450001#17081945", Shortcut.Bill)]
    [TestCase("cek tagihan no kartu 0009000000001", Shortcut.Bill)]
    [TestCase("nik istri saya 9901011708450001", Shortcut.Nik)]
    [TestCase("TAGIHAN min 9901011708450001 21-05-1983", Shortcut.Bill)]
    [TestCase("tolong cek tagihan nik anak saya 9901011708450001", Shortcut.Bill)]
    [TestCase("bill 9901011708450001 17 august 1945", Shortcut.Bill)]
    [TestCase("Hapus data saya", Shortcut.EraseData)]
    [TestCase("tolong hapus data saya ya kak", Shortcut.EraseData)]
    [TestCase("delete my data please", Shortcut.EraseData)]
    [TestCase("CEK PENGADUAN", Shortcut.AskForComplaint)]
    [TestCase("cek pengaduan ADU-20260305-7K2Q", Shortcut.Complaint)]
    [TestCase("ADU-20260305-7K2Q", Shortcut.Complaint)]
    [TestCase("ingatkan saya", Shortcut.RemindMe)]
    [TestCase("remind me", Shortcut.RemindMe)]
    [TestCase("STOP INGATKAN", Shortcut.StopReminding)]
    [TestCase("stop reminders", Shortcut.StopReminding)]
    public void Hears(string text, Shortcut expected) => Assert.That(ShortcutReading.Read(text), Is.EqualTo(expected));

    [TestCase("9901011708450001")]
    [TestCase("1")]
    [TestCase("tagihan")]
    [TestCase("status 2")]
    [TestCase("tagihan 3 bulan")]
    [TestCase("tagihan 08 1945")]
    [TestCase("saya mau cek tagihan 9901011708450001")]
    [TestCase("tagihan saya salah 9901011708450001")]
    [TestCase("jangan hapus data saya nanti")]
    [TestCase("pengaduan")]
    [TestCase("madu 20 botol")]
    [TestCase("")]
    [TestCase(null)]
    public void Lets_anything_else_be_an_answer(string? text) => Assert.That(ShortcutReading.Read(text), Is.Null);

    [TestCase("NIK 9901011708450001 17-08-1945", "9901011708450001")]
    [TestCase("NIK 9901011708450001 17 Agustus 1945", "9901011708450001")]
    [TestCase("9901 0117 0845 0001   1945-08-17", "9901011708450001")]
    [TestCase("nik 9901011708450001,lahir 17.8.1945", "9901011708450001")]
    [TestCase("0009000000001 17 8 1945", "0009000000001")]
    [TestCase("TAGIHAN 0009 0000 0000 1 19450817", "0009000000001")]
    public void A_number_and_the_date_behind_it(string text, string number) =>
        Assert.That(NumberWithDate.Read(text, Today), Is.EqualTo(new NumberWithDate(ParticipantKey.Of(number)!, new BirthDateReading.Understood(new DateOnly(1945, 8, 17)))));

    [TestCase("9901011708450001")]
    [TestCase("9901011708450001 apa")]
    [TestCase("9901011708450001 atau 9901011708450002")]
    [TestCase("99010117084500 17-08-1945")]
    [TestCase("9901011708450 001")]
    [TestCase("17-08-1945")]
    [TestCase("")]
    public void No_number_with_a_date(string text) => Assert.That(NumberWithDate.Read(text, Today), Is.Null);

    [Test]
    public void A_number_with_digits_missing_before_a_date_is_counted_alone()
    {
        Assert.That(NumberWithDate.Miscounted("NIK 99010117084500 17-08-1945", Today), Is.EqualTo(new NumberReading.TooShort(14, 16)));
        Assert.That(NumberWithDate.Miscounted("990101170845000123 17-08-1945", Today), Is.EqualTo(new NumberReading.TooLong(18, 16)));
        Assert.That(NumberWithDate.Miscounted("9901011708450001 9", Today), Is.Null);
        Assert.That(NumberWithDate.Miscounted("17081945 17-08-1945", Today), Is.Null);
        Assert.That(NumberWithDate.Miscounted("99010117084500", Today), Is.Null);
    }

    [Test]
    public void Prints_nothing() =>
        Assert.That(NumberWithDate.Read("9901011708450001 17-08-1945", Today)!.ToString(), Does.Not.Contain("9901011708450001").And.Not.Contain("1945"));
}

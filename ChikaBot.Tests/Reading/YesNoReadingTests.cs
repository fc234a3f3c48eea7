using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class YesNoReadingTests
{
    [TestCase("ya")]
    [TestCase("Iya")]
    [TestCase("iyaaa")]
    [TestCase("Y")]
    [TestCase("yoi")]
    [TestCase("ok")]
    [TestCase("OKE.")]
    [TestCase("okeee kak")]
    [TestCase("betul")]
    [TestCase("ya, benar")]
    [TestCase("sudah benar")]
    [TestCase("bener banget")]
    [TestCase("sip")]
    [TestCase("👍")]
    [TestCase("👍🏽")]
    [TestCase("ok 👍")]
    [TestCase("✅")]
    [TestCase("yes please")]
    public void Hears_yes(string text) => Assert.That(YesNoReading.Read(text), Is.EqualTo(YesNo.Yes));

    [TestCase("tidak")]
    [TestCase("Tdk")]
    [TestCase("gak")]
    [TestCase("gaaak")]
    [TestCase("ga")]
    [TestCase("nggak")]
    [TestCase("enggak kak")]
    [TestCase("bukan")]
    [TestCase("bukan saya")]
    [TestCase("no")]
    [TestCase("n")]
    [TestCase("salah")]
    [TestCase("belum")]
    [TestCase("tidak benar")]
    [TestCase("gak mau")]
    [TestCase("👎")]
    [TestCase("❌")]
    public void Hears_no(string text) => Assert.That(YesNoReading.Read(text), Is.EqualTo(YesNo.No));

    [TestCase("")]
    [TestCase("ya tidak")]
    [TestCase("tidak salah")]
    [TestCase("👍👎")]
    [TestCase("ya 👎")]
    [TestCase("mungkin")]
    [TestCase("1")]
    [TestCase("menu")]
    [TestCase("Yanto")]
    [TestCase("ya tapi tanggalnya beda")]
    [TestCase("😀")]
    public void Is_not_sure(string text) => Assert.That(YesNoReading.Read(text), Is.EqualTo(YesNo.Unclear));
}

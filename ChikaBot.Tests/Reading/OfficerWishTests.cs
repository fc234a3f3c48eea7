using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class OfficerWishTests
{
    [TestCase("mau bicara dgn petugas")]
    [TestCase("tolong sambungkan saya ke petugas")]
    [TestCase("panggil petugas")]
    [TestCase("saya butuh petugas")]
    [TestCase("bisa bicara dengan petugas?")]
    [TestCase("sambungkan ke cs")]
    [TestCase("mau ngomong sama orang")]
    [TestCase("Hubungkan ke customer service dong")]
    [TestCase("I want to talk to an officer")]
    public void Hears_the_wish_for_a_person(string text) => Assert.That(OfficerWish.IsIn(text), Is.True);

    [TestCase("")]
    [TestCase("petugas")]
    [TestCase("gak mau bicara dengan petugas")]
    [TestCase("jangan panggil petugas")]
    [TestCase("belum butuh petugas")]
    [TestCase("sudah bicara dengan petugas")]
    [TestCase("petugas minta saya datang")]
    [TestCase("minta nomor petugas")]
    [TestCase("mau tambah orang tua")]
    [TestCase("mau orang lain")]
    [TestCase("mau daftarkan 2 orang")]
    [TestCase("minta orang tua saya dihapus")]
    [TestCase("kemarin saya hubungi petugas")]
    [TestCase("saya mau ke kantor lalu kartu saya mati dan minta petugas")]
    public void Hears_none(string text) => Assert.That(OfficerWish.IsIn(text), Is.False);
}

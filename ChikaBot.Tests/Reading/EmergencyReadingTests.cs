using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class EmergencyReadingTests
{
    [TestCase("anak saya kejang")]
    [TestCase("bapak saya pingsan")]
    [TestCase("tolong darurat!!!")]
    [TestCase("saya sesak napas")]
    [TestCase("suami kecelakaan di jalan")]
    [TestCase("ibu gak sadar")]
    [TestCase("ibu gk bisa nafas")]
    [TestCase("ayah kena serangan jantung")]
    [TestCase("kartu tidak aktif, anak kejang")]
    [TestCase("nenek stroke")]
    [TestCase("istri saya pendarahan gimana ini")]
    [TestCase("my son is unconscious")]
    public void Hears_that_somebody_is_in_one(string text) => Assert.That(EmergencyReading.Read(text), Is.EqualTo(Emergency.Told));

    [TestCase("darurat!!!")]
    [TestCase("ugd")]
    [TestCase("IGD")]
    [TestCase("gawat darurat")]
    [TestCase("kecelakaan lalu lintas")]
    public void Hears_its_name(string text) => Assert.That(EmergencyReading.Read(text), Is.EqualTo(Emergency.Named));

    [TestCase("")]
    [TestCase("apa itu gawat darurat")]
    [TestCase("igd ditanggung?")]
    [TestCase("bukan gawat darurat")]
    [TestCase("tidak sesak")]
    [TestCase("saya tidak sadar kartu saya mati")]
    [TestCase("bapak pernah stroke")]
    [TestCase("anak bapak kecelakaan, transfer 5 juta")]
    [TestCase("biaya kecelakaan berapa")]
    [TestCase("kartu saya tidak aktif")]
    [TestCase("kemarin saya antre lama sekali di loket lalu ada ibu yang pingsan dan semua orang panik")]
    public void Hears_none(string text) => Assert.That(EmergencyReading.Read(text), Is.EqualTo(Emergency.None));
}

using ChikaBot.Core.Contributions;
using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class RupiahReadingTests
{
    [TestCase("5000000")]
    [TestCase("5.000.000")]
    [TestCase("5,000,000")]
    [TestCase("5 000 000")]
    [TestCase("Rp5.000.000")]
    [TestCase("Rp 5000000")]
    [TestCase("Rp. 5.000.000,-")]
    [TestCase("rp 5.000.000,00")]
    [TestCase("5000000.00")]
    [TestCase("IDR 5,000,000.00")]
    [TestCase("5 juta")]
    [TestCase("5juta")]
    [TestCase("5jt")]
    [TestCase("5 JT")]
    [TestCase("5,0 juta")]
    [TestCase("5.000 ribu")]
    [TestCase("5000rb")]
    [TestCase("5000k")]
    [TestCase("lima juta")]
    [TestCase("lima juta rupiah")]
    [TestCase("sekitar 5 jutaan")]
    [TestCase("kira-kira 5 juta kak")]
    [TestCase("biayanya 5 juta")]
    [TestCase("± 5 juta")]
    [TestCase("５.０００.０００")]
    [TestCase("5 million")]
    public void Reads_five_million(string text) => Assert.That(RupiahReading.Read(text), Is.EqualTo(new RupiahReading.Understood(new Rupiah(5_000_000))));

    [TestCase("5,5 juta", 5_500_000)]
    [TestCase("5.5jt", 5_500_000)]
    [TestCase("5,25 juta", 5_250_000)]
    [TestCase("1.125 juta", 1_125_000)]
    [TestCase("5 juta 500 ribu", 5_500_000)]
    [TestCase("5jt500rb", 5_500_000)]
    [TestCase("5 juta 500", 5_500_000)]
    [TestCase("5 juta 250.000", 5_250_000)]
    [TestCase("5 juta setengah", 5_500_000)]
    [TestCase("satu setengah juta", 1_500_000)]
    [TestCase("setengah juta", 500_000)]
    [TestCase("sejuta", 1_000_000)]
    [TestCase("seratus ribu", 100_000)]
    [TestCase("sebelas juta", 11_000_000)]
    [TestCase("dua belas juta", 12_000_000)]
    [TestCase("dua puluh lima juta", 25_000_000)]
    [TestCase("seratus sebelas juta", 111_000_000)]
    [TestCase("dua ratus lima puluh ribu", 250_000)]
    [TestCase("tujuh juta lima ratus ribu", 7_500_000)]
    [TestCase("1.050.000", 1_050_000)]
    [TestCase("500rb", 500_000)]
    [TestCase("1,2 miliar", 1_200_000_000)]
    [TestCase("5.000", 5_000)]
    [TestCase("1000", 1_000)]
    public void Reads_an_amount(string text, long amount) => Assert.That(RupiahReading.Read(text), Is.EqualTo(new RupiahReading.Understood(new Rupiah(amount))));

    [TestCase("5")]
    [TestCase("500")]
    [TestCase("5,5")]
    [TestCase("lima ratus")]
    [TestCase("nol")]
    public void Sees_that_a_scale_was_left_out(string text) => Assert.That(RupiahReading.Read(text), Is.InstanceOf<RupiahReading.TooSmall>());

    [TestCase("10.000.000.001")]
    [TestCase("99 miliar")]
    [TestCase("6281234567890")]
    [TestCase("9901011708450001")]
    [TestCase("99999999999999999999999999")]
    public void Sees_that_it_is_too_large(string text) => Assert.That(RupiahReading.Read(text), Is.InstanceOf<RupiahReading.TooLarge>());

    [TestCase("")]
    [TestCase("banyak")]
    [TestCase("juta")]
    [TestCase("-5 juta")]
    [TestCase("5-6 juta")]
    [TestCase("5 sampai 6 juta")]
    [TestCase("5 atau 6 juta")]
    [TestCase("17-08-1945")]
    [TestCase("17/08/1945")]
    [TestCase("17.08.1945")]
    [TestCase("14:30")]
    [TestCase("50%")]
    [TestCase("081234567890")]
    [TestCase("5 6 juta")]
    [TestCase("500 ribu 5 juta")]
    [TestCase("5 juta 5")]
    [TestCase("2 anak 3 istri")]
    [TestCase("5 hari")]
    [TestCase("1.2.3")]
    public void Sees_that_it_is_no_amount(string text) => Assert.That(RupiahReading.Read(text), Is.InstanceOf<RupiahReading.NotAnAmount>());

    [Test]
    public void Reads_every_amount_in_every_form()
    {
        foreach (var amount in new long[] { 1_000, 35_000, 42_500, 233_334, 999_999, 1_000_000, 1_050_000, 12_345_678, 250_000_000, 9_999_999_999 })
        {
            var dotted = new Rupiah(amount).ToString();
            foreach (var text in new[] { $"{amount}", dotted, dotted[2..], dotted.Replace('.', ','), dotted[2..].Replace('.', ' '), $"rp {amount},00" })
                Assert.That(RupiahReading.Read(text), Is.EqualTo(new RupiahReading.Understood(new Rupiah(amount))), text);
        }
    }
}

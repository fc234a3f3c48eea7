using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class CountReadingTests
{
    [TestCase("10", 10)]
    [TestCase("10 bulan", 10)]
    [TestCase("10bln", 10)]
    [TestCase("６x", 6)]
    [TestCase("12 kali", 12)]
    [TestCase("sepuluh bulan", 10)]
    [TestCase("dua belas", 12)]
    [TestCase("dua puluh empat bulan", 24)]
    [TestCase("setahun", 12)]
    [TestCase("1 tahun", 12)]
    [TestCase("2 thn 3 bln", 27)]
    [TestCase("setahun 2 bulan", 14)]
    [TestCase("1 tahun 2", 14)]
    [TestCase("setengah tahun", 6)]
    [TestCase("sebulan", 1)]
    [TestCase("saya nunggak 8 bulan kak", 8)]
    [TestCase("ten months", 10)]
    [TestCase("600", 600)]
    [TestCase("0", 0)]
    public void Reads_a_count(string text, int count) => Assert.That(CountReading.Read(text), Is.EqualTo(count));

    [TestCase("")]
    [TestCase("banyak")]
    [TestCase("bulan")]
    [TestCase("601")]
    [TestCase("51 tahun")]
    [TestCase("12345")]
    [TestCase("10 20")]
    [TestCase("10 bulan 2")]
    [TestCase("2 orang")]
    [TestCase("1,5")]
    [TestCase("1 tahun setengah bulan")]
    [TestCase("9901011708450001")]
    [TestCase("1 tahun 2 tahun")]
    public void Sees_that_it_is_no_count(string text) => Assert.That(CountReading.Read(text), Is.Null);
}

using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class BirthDateReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [TestCase("1945-08-17")]
    [TestCase("1945/8/17")]
    [TestCase("1945.08.17")]
    [TestCase("1945 08 17")]
    [TestCase("1945-17-08")]
    [TestCase("17-08-1945")]
    [TestCase("17/8/1945")]
    [TestCase("17.08.45")]
    [TestCase("17 08 1945")]
    [TestCase("08/17/1945")]
    [TestCase("19450817")]
    [TestCase("17081945")]
    [TestCase("170845")]
    [TestCase("450817")]
    [TestCase("45-08-17")]
    [TestCase("17 Agustus 1945")]
    [TestCase("17 agt 45")]
    [TestCase("17agt45")]
    [TestCase("17-Agu-1945")]
    [TestCase("agustus 17 1945")]
    [TestCase("1945 agustus 17")]
    [TestCase("August 17th, 1945")]
    [TestCase("17th of August 1945")]
    [TestCase("17 agusutus 1945")]
    [TestCase("17 agutsus 1945")]
    [TestCase("17 agustsu 45")]
    [TestCase("tgl 17-8-1945")]
    [TestCase("tanggal lahir: 17 Agustus 1945")]
    [TestCase("Jumat, 17 Agustus 1945")]
    [TestCase("Jum'at 17-08-1945")]
    [TestCase("Jakarta, 17 Agustus 1945")]
    [TestCase("saya lahir tanggal 17 bulan 8 tahun 1945")]
    [TestCase("１７－０８－１９４５")]
    [TestCase("١٧/٠٨/١٩٤٥")]
    [TestCase("\u200e17\u200e-08-1945")]
    [TestCase("17 – 08 – 1945")]
    [TestCase("17 agustus '45")]
    public void Reads_the_day_of_independence(string text) =>
        Assert.That(BirthDateReading.Read(text, Today), Is.EqualTo(new BirthDateReading.Understood(new DateOnly(1945, 8, 17))));

    [TestCase("1 jan 1990", 1990, 1, 1)]
    [TestCase("14 pebruari 1988", 1988, 2, 14)]
    [TestCase("14 febuari 1988", 1988, 2, 14)]
    [TestCase("3 maret 2001", 2001, 3, 3)]
    [TestCase("21 aprl 1979", 1979, 4, 21)]
    [TestCase("2 mei 1959", 1959, 5, 2)]
    [TestCase("9 nopember 1999", 1999, 11, 9)]
    [TestCase("25 desembr 2003", 2003, 12, 25)]
    [TestCase("25 okt 2003", 2003, 10, 25)]
    [TestCase("5-5-1990", 1990, 5, 5)]
    [TestCase("2000-02-29", 2000, 2, 29)]
    [TestCase("1990-03-04", 1990, 3, 4)]
    [TestCase("20-11-2026", 2026, 11, 20)]
    [TestCase("130215", 2015, 2, 13)]
    [TestCase("1900-01-01", 1900, 1, 1)]
    [TestCase("13-12-2025", 2025, 12, 13)]
    public void Reads_a_date(string text, int year, int month, int day) =>
        Assert.That(BirthDateReading.Read(text, Today), Is.EqualTo(new BirthDateReading.Understood(new DateOnly(year, month, day))));

    [TestCase("03-04-1990", "1990-04-03", "1990-03-04")]
    [TestCase("3/4/90", "1990-04-03", "1990-03-04")]
    [TestCase("03041990", "1990-04-03", "1990-03-04")]
    [TestCase("030490", "1990-04-03", "1990-03-04")]
    [TestCase("17 agt 22", "2022-08-17", "1922-08-17")]
    [TestCase("170822", "2022-08-17", "1922-08-17")]
    public void Asks_when_two_dates_are_meant(string text, string first, string second) =>
        Assert.That(BirthDateReading.Read(text, Today), Is.EqualTo(new BirthDateReading.Ambiguous(DateOnly.Parse(first, null), DateOnly.Parse(second, null))));

    [TestCase("31-02-1990")]
    [TestCase("1990-02-30")]
    [TestCase("29 februari 1990")]
    [TestCase("45-45-1945")]
    [TestCase("00-00-0000")]
    [TestCase("32 agustus 1945")]
    [TestCase("310290")]
    public void Sees_an_impossible_day(string text) => Assert.That(BirthDateReading.Read(text, Today), Is.InstanceOf<BirthDateReading.Impossible>());

    [TestCase("2026-11-21")]
    [TestCase("17-08-2045")]
    [TestCase("05-12-2026")]
    [TestCase("17 agustus 2999")]
    public void Sees_a_day_to_come(string text) => Assert.That(BirthDateReading.Read(text, Today), Is.InstanceOf<BirthDateReading.InFuture>());

    [TestCase("1899-12-31")]
    [TestCase("17-08-1845")]
    [TestCase("17081845")]
    public void Sees_a_day_before_1900(string text) => Assert.That(BirthDateReading.Read(text, Today), Is.InstanceOf<BirthDateReading.TooOld>());

    [TestCase("")]
    [TestCase("halo")]
    [TestCase("2")]
    [TestCase("agustus 1945")]
    [TestCase("08-1945")]
    [TestCase("1945")]
    [TestCase("17-08-945")]
    [TestCase("1.2.3")]
    [TestCase("Rp12.000.000")]
    [TestCase("9901011708450001")]
    [TestCase("9901 0117 0845 0001")]
    [TestCase("081234567890")]
    [TestCase("17 mobil 1945")]
    [TestCase("17-08-1945 00:00")]
    [TestCase("17 agustus mei 1945")]
    [TestCase("2 anak 3 istri 1990")]
    public void Sees_that_it_is_no_date(string text) => Assert.That(BirthDateReading.Read(text, Today), Is.InstanceOf<BirthDateReading.NotADate>());

    [Test]
    public void Reads_every_date_from_1900_to_2026_in_every_form()
    {
        for (var date = new DateOnly(1900, 1, 1); date <= Today; date = date.AddDays(1))
            foreach (var (text, swappable) in Forms(date))
                Assert.That(BirthDateReading.Read(text, Today), Is.EqualTo(Expected(date, swappable)), text);
    }

    private static BirthDateReading Expected(DateOnly date, bool swappable)
    {
        if (!swappable || date.Day > 12 || date.Day == date.Month) return new BirthDateReading.Understood(date);
        var other = new DateOnly(date.Year, date.Day, date.Month);
        return other > Today ? new BirthDateReading.Understood(date) : new BirthDateReading.Ambiguous(date, other);
    }

    private static IEnumerable<(string Text, bool Swappable)> Forms(DateOnly d)
    {
        string[] months = ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];
        yield return ($"{d:yyyy-MM-dd}", false);
        yield return ($"{d:yyyyMMdd}", false);
        yield return ($"{d.Year}/{d.Month}/{d.Day}", false);
        yield return ($"{d.Day} {months[d.Month - 1]} {d.Year}", false);
        yield return ($"{months[d.Month - 1]} {d.Day} {d.Year}", false);
        yield return ($"{d:dd-MM-yyyy}", true);
        yield return ($"{d.Day}/{d.Month}/{d.Year}", true);
        yield return ($"{d:ddMMyyyy}", true);
        // A year from 1927 on has one meaning when written with two digits, unless it lies beside the 2000s.
        if (d.Year is < 1927 or > 1999) yield break;
        yield return ($"{d:dd.MM.yy}", true);
        yield return ($"{d:ddMMyy}", true);
        yield return ($"{d.Day} {months[d.Month - 1]} {d:yy}", false);
    }
}

using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

/// <summary>Dates that are no birth dates; the forms themselves are tested with <see cref="BirthDateReadingTests"/>.</summary>
public class DateReadingTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    private static DateReading Read(string text) => DateReading.ReadNear(text, Today, new(2014, 1, 1), Today.AddDays(365));

    [TestCase("2026-03-01", "2026-03-01")]
    [TestCase("1 Maret 2026", "2026-03-01")]
    [TestCase("13/04/26", "2026-04-13")]
    [TestCase("1 desember 2020", "2020-12-01")]
    [TestCase("2014-01-01", "2014-01-01")]
    [TestCase("2027-03-05", "2027-03-05")]
    [TestCase("hari ini", "2026-03-05")]
    [TestCase("Kemarin", "2026-03-04")]
    [TestCase("besok", "2026-03-06")]
    [TestCase("lusa", "2026-03-07")]
    [TestCase("1 maret", "2026-03-01")]
    [TestCase("tanggal 20 Desember", "2025-12-20")]
    [TestCase("2 april", "2026-04-02")]
    [TestCase("yesterday", "2026-03-04")]
    public void Reads_a_date(string text, string date) => Assert.That(Read(text), Is.EqualTo(new DateReading.Understood(DateOnly.Parse(date, null))));

    [Test]
    public void Asks_when_two_dates_are_meant() =>
        Assert.That(Read("02-03-2026"), Is.EqualTo(new DateReading.Ambiguous(new(2026, 3, 2), new(2026, 2, 3))));

    [TestCase("2013-12-31")]
    [TestCase("17 agustus 1945")]
    public void Sees_a_date_too_early(string text) => Assert.That(Read(text), Is.InstanceOf<DateReading.TooEarly>());

    [TestCase("2027-03-06")]
    [TestCase("1 jan 2099")]
    [TestCase("13-12-45")]
    public void Sees_a_date_too_late(string text) => Assert.That(Read(text), Is.InstanceOf<DateReading.TooLate>());

    [TestCase("31-02-2026")]
    [TestCase("32 maret")]
    [TestCase("30 februari")]
    public void Sees_an_impossible_day(string text) => Assert.That(Read(text), Is.InstanceOf<DateReading.Impossible>());

    [TestCase("")]
    [TestCase("bulan lalu")]
    [TestCase("maret 2026")]
    [TestCase("5")]
    [TestCase("5 juta")]
    public void Sees_that_it_is_no_date(string text) => Assert.That(Read(text), Is.InstanceOf<DateReading.NotADate>());

    [TestCase("hari ini")]
    [TestCase("lusa")]
    [TestCase("1 maret")]
    public void The_ends_of_the_calendar_are_borne(string text)
    {
        foreach (var today in new[] { DateOnly.MinValue, DateOnly.MaxValue })
            Assert.That(() => DateReading.ReadNear(text, today, new(2014, 1, 1), DateOnly.MaxValue), Throws.Nothing);
    }
}

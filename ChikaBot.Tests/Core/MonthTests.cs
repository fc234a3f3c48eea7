using ChikaBot.Core.Contributions;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

public sealed class MonthTests
{
    [TestCase("2019-12", 1, "2020-01")]
    [TestCase("2020-01", -1, "2019-12")]
    [TestCase("2026-03", 24, "2028-03")]
    [TestCase("2026-03", -50, "2022-01")]
    [TestCase("2026-03", 0, "2026-03")]
    public void Adds_months_over_the_year(string from, int months, string to)
    {
        Assert.That(Month.Parse(from) + months, Is.EqualTo(Month.Parse(to)));
        Assert.That(Month.Parse(to) - Month.Parse(from), Is.EqualTo(months));
        Assert.That(Month.Parse(to) - months, Is.EqualTo(Month.Parse(from)));
    }

    [TestCase("2024-02", 29)]
    [TestCase("2025-02", 28)]
    [TestCase("2100-02", 28)]
    [TestCase("2026-12", 31)]
    [TestCase("9999-12", 31)]
    public void Knows_its_first_and_last_day(string text, int days)
    {
        var month = Month.Parse(text);
        Assert.That(month.FirstDay.Day, Is.EqualTo(1));
        Assert.That(month.LastDay.Day, Is.EqualTo(days));
        Assert.That(Month.Of(month.LastDay), Is.EqualTo(month));
    }

    [TestCase("2026-3")]
    [TestCase("2026-13")]
    [TestCase("2026-00")]
    [TestCase("0000-01")]
    [TestCase("03-2026")]
    [TestCase("2026-03-01")]
    [TestCase("")]
    [TestCase(null)]
    public void Reads_nothing_but_yyyy_MM(string? text) => Assert.That(Month.TryParse(text, out _), Is.False);

    [TestCase(0, 1)]
    [TestCase(10_000, 1)]
    [TestCase(2026, 0)]
    [TestCase(2026, 13)]
    public void Refuses_what_is_not_a_month(int year, int month) => Assert.That(() => new Month(year, month), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Every_day_lies_in_its_month_and_prints_and_parses_back() =>
        Prop.ForAll(
            Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
            day =>
            {
                var month = Month.Of(day);
                Assert.That(month.FirstDay <= day && day <= month.LastDay);
                Assert.That(month.ToString(), Is.EqualTo(day.ToString("yyyy-MM")));
                Assert.That(Month.Parse(month.ToString()), Is.EqualTo(month));
                Assert.That(month.Next.Previous, Is.EqualTo(month));
                Assert.That(month < month.Next && month.Previous < month && Month.Max(month, month.Next) == month.Next);
            }).QuickCheckThrowOnFailure();
}

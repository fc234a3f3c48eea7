using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

public sealed class RuleBookTests
{
    private static readonly RuleBook Rules = RuleBook.Embedded;

    // docs/facts/jkn.md section 1 and, before 2016-04, Perpres 111/2013.
    [TestCase("2014-01", 59_500, 42_500, 25_500, 0)]
    [TestCase("2016-03", 59_500, 42_500, 25_500, 0)]
    [TestCase("2016-04", 80_000, 51_000, 25_500, 0)]
    [TestCase("2019-12", 80_000, 51_000, 25_500, 0)]
    [TestCase("2020-01", 160_000, 110_000, 42_000, 0)]
    [TestCase("2020-03", 160_000, 110_000, 42_000, 0)]
    [TestCase("2020-04", 80_000, 51_000, 25_500, 0)]
    [TestCase("2020-06", 80_000, 51_000, 25_500, 0)]
    [TestCase("2020-07", 150_000, 100_000, 25_500, 16_500)]
    [TestCase("2020-12", 150_000, 100_000, 25_500, 16_500)]
    [TestCase("2021-01", 150_000, 100_000, 35_000, 7_000)]
    [TestCase("2026-03", 150_000, 100_000, 35_000, 7_000)]
    [TestCase("9999-12", 150_000, 100_000, 35_000, 7_000)]
    public void Has_the_tariff_of_the_month(string month, long one, long two, long three, long subsidy)
    {
        var at = Month.Parse(month);
        Assert.That(Enum.GetValues<CareClass>().Select(careClass => Rules.Tariff(careClass, at).Amount.Amount), Is.EqualTo([one, two, three]));
        Assert.That(Enum.GetValues<CareClass>().Select(careClass => Rules.Tariff(careClass, at).Subsidy.Amount), Is.EqualTo([0, 0, subsidy]));
    }

    // "Sejak" is said with a figure: a row begins when the figure did, not when another class's did.
    [TestCase(CareClass.One, "2020-07-01")]
    [TestCase(CareClass.Two, "2020-07-01")]
    [TestCase(CareClass.Three, "2021-01-01")]
    public void A_share_is_in_force_since_the_day_it_changed(CareClass careClass, string since) =>
        Assert.That(Rules.Contribution(careClass).Newest.From, Is.EqualTo(Make.Day(since)));

    [Test]
    public void There_is_no_late_fee_since_July_2016()
    {
        Assert.That(Rules.LateFeeRate.Newest.From, Is.EqualTo(Make.Day("2016-07-01")));
        Assert.That(Rules.LateFeeMaxMonths.Newest.From, Is.EqualTo(Make.Day("2016-07-01")));
    }

    // docs/facts/jkn.md names no article for these.
    [Test]
    public void Names_no_article_that_the_facts_do_not_name()
    {
        Assert.That(Rules.PpuEmployerRate.Newest.Article, Is.EqualTo("Perpres 64/2020"));
        Assert.That(Rules.PpuEmployeeRate.Newest.Article, Is.EqualTo("Perpres 64/2020"));
        Assert.That(Rules.PpuWageCeiling.Newest.Article, Is.EqualTo("Perpres 64/2020 pasal 32"));
        Assert.That(Rules.PbiReturnLimitMonths.Newest.Article, Does.StartWith("Permensos 3/2026;"));
    }

    [Test]
    public void The_table_of_tariffs_says_what_the_series_say()
    {
        foreach (var careClass in Enum.GetValues<CareClass>())
        {
            for (var month = RuleBook.FirstMonth; month < new Month(2031, 1); month = month.Next)
            {
                var tariff = Rules.Tariff(careClass, month);
                Assert.That(tariff.Rule, Is.EqualTo(Rules.Contribution(careClass).At(month)));
                Assert.That(tariff.Price.Amount, Is.EqualTo(Rules.ContributionPrice(careClass).At(month).Value));
                Assert.That(tariff.Subsidy.Amount, Is.EqualTo(Rules.StateSubsidy(careClass).At(month).Value));
                Assert.That(tariff.Amount + tariff.Subsidy, Is.EqualTo(tariff.Price));
            }
        }
    }

    // docs/facts/jkn.md section 3.
    [TestCase("2016-06-30", 200, 3, 0)]
    [TestCase("2016-07-01", 0, 0, 250)]
    [TestCase("2020-12-31", 0, 0, 250)]
    [TestCase("2021-01-01", 0, 0, 500)]
    [TestCase("2026-03-01", 0, 0, 500)]
    public void Has_a_late_fee_only_to_June_2016_and_a_service_fine_only_after(string day, long lateFee, long lateFeeMonths, long fine)
    {
        var on = Make.Day(day);
        Assert.That(Rules.LateFeeRate.At(on).Value, Is.EqualTo(lateFee));
        Assert.That(Rules.LateFeeMaxMonths.At(on).Value, Is.EqualTo(lateFeeMonths));
        Assert.That(Rules.ServiceFineRate.At(on).Value, Is.EqualTo(fine));
    }

    [Test]
    public void Has_the_other_figures_of_the_law()
    {
        var on = Make.Day("2026-03-01");
        long[] figures =
        [
            Rules.DueDay.At(on).Value, Rules.SuspensionAfterMonths.At(on).Value, Rules.ArrearsCapMonths.At(on).Value, Rules.MonthsToChoose.At(on).Value,
            Rules.UpdateHours.At(on).Value, Rules.UpdateWorkingDays.At(on).Value, Rules.FamilyVirtualAccount.At(on).Value,
            Rules.ServiceFineWithinDays.At(on).Value, Rules.ServiceFineMaxMonths.At(on).Value, Rules.ServiceFineMaxAmount.At(on).Value,
            Rules.PpuEmployerRate.At(on).Value, Rules.PpuEmployeeRate.At(on).Value, Rules.PpuWageCeiling.At(on).Value,
            Rules.PpuCoveredSpouses.At(on).Value, Rules.PpuCoveredChildren.At(on).Value, Rules.PpuExtraMemberRate.At(on).Value,
            Rules.PbiPrice.At(on).Value, Rules.PbpuPemdaPrice.At(on).Value,
            Rules.VirtualAccountPrefix(Bank.Bri).At(on).Value, Rules.VirtualAccountPrefix(Bank.Mandiri).At(on).Value,
        ];
        Assert.That(figures, Is.EqualTo([10, 1, 24, 1, 24, 3, 1, 45, 12, 30_000_000, 400, 100, 12_000_000, 1, 3, 100, 42_000, 42_000, 88888, 89888]));
    }

    [Test]
    public void One_virtual_account_a_family_begins_in_September_2016()
    {
        Assert.That(Rules.FamilyVirtualAccount.Find(Make.Day("2016-08-31")), Is.Null);
        Assert.That(Rules.FamilyVirtualAccount.Find(Make.Day("2016-09-01"))!.Value, Is.EqualTo(1));
    }

    [Test]
    public void Says_which_series_lacks_a_day() =>
        Assert.That(
            () => Rules.DueDay.At(Make.Day("2013-12-31")),
            Throws.TypeOf<RuleNotFoundException>().With.Message.Contains("payment.dueDay").And.Message.Contains("2013-12-31"));

    [Test]
    public void Has_no_tariff_before_JKN() =>
        Assert.That(() => Rules.Tariff(CareClass.One, new Month(2013, 12)), Throws.TypeOf<RuleNotFoundException>());

    [Test]
    public void Marks_what_is_doubtful()
    {
        Assert.That(Rules.VirtualAccountPrefix(Bank.Bca).Rows.Single().Confidence, Is.EqualTo(RuleConfidence.Low));
        Assert.That(Rules.ArrearsCapMonths.At(Make.Day("2016-01-01")).Confidence, Is.EqualTo(RuleConfidence.Assumed));
        Assert.That(Rules.Contribution(CareClass.Three).At(Make.Day("2015-01-01")).Confidence, Is.EqualTo(RuleConfidence.Medium));
        Assert.That(Rules.Contribution(CareClass.Three).At(Make.Day("2026-01-01")).Confidence, Is.EqualTo(RuleConfidence.High));
    }

    [Test]
    public void Lists_every_series_with_rows_under_its_own_key()
    {
        Assert.That(Rules.AllSeries.Select(series => series.Key), Is.Unique.And.Ordered.And.Contains("lateFee.rate"));
        foreach (var series in Rules.AllSeries) Assert.That(series.Rows, Is.Not.Empty.And.All.Property("Key").EqualTo(series.Key));
    }
}

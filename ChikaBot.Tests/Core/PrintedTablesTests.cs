using System.Text.Json.Nodes;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

/// <summary>
/// The examples and the comparison that a well-known article prints, with a rule book that says what the article says (a late fee of 2 % a
/// month, class 3 at 42,000, any tenor to 12), and beside each what the law gives (docs/facts/jkn.md sections 1, 3 and 4).
/// </summary>
public sealed class PrintedTablesTests
{
    private static readonly DateOnly Today = Make.Day("2026-03-05");

    private static readonly RuleBook AsPrinted = Books.Changed(book =>
    {
        Newest(book, "lateFee.rate", 200);
        Newest(book, "lateFee.maxMonths", 24);
        Newest(book, "contribution.class3.participant", 42_000);
        Newest(book, "contribution.class3.subsidy", 0);
        Newest(book, "instalment.minTenor", 1);
        Newest(book, "instalment.monthsOwedPerInstalment", 0);
    });

    private static void Newest(JsonNode book, string key, int value) => book.Rows(key)[^1]!["value"] = value;

    private static InstalmentOffer Offer(RuleBook rules, CareClass careClass, int months) =>
        new InstalmentCalculator(rules).Compute(Make.Family(Make.Payer((Month.Of(Today) - (months + 1)).ToString(), careClass: careClass)), Today);

    // Class, months owed, tenor → instalment, contribution, a month, arrears, contributions, in all.
    [TestCase(CareClass.Three, 6, 6, 42_000, 42_000, 84_000, 252_000, 252_000, 504_000)]
    [TestCase(CareClass.Two, 12, 12, 100_000, 100_000, 200_000, 1_200_000, 1_200_000, 2_400_000)]
    [TestCase(CareClass.One, 24, 12, 300_000, 150_000, 450_000, 3_600_000, 1_800_000, 5_400_000)]
    [TestCase(CareClass.One, 12, 6, 300_000, 150_000, 450_000, 1_800_000, 900_000, 2_700_000)]
    [TestCase(CareClass.One, 12, 12, 150_000, 150_000, 300_000, 1_800_000, 1_800_000, 3_600_000)]
    public void The_printed_plans_come_out_to_the_rupiah(
        CareClass careClass, int months, int tenor, long each, long contribution, long aMonth, long arrears, long contributions, long inAll)
    {
        var plan = Offer(AsPrinted, careClass, months).Plans.Single(one => one.Tenor == tenor);
        Assert.That(plan.Instalments, Is.All.Matches<Instalment>(one => one.Amount.Amount == each && one.Contribution.Amount == contribution && one.Total.Amount == aMonth));
        Assert.That(plan.Arrears.Amount, Is.EqualTo(arrears));
        Assert.That(plan.Contributions.Amount, Is.EqualTo(contributions));
        Assert.That(plan.Total.Amount, Is.EqualTo(inAll));
    }

    // Class, months owed → arrears, late fee without the programme, both, arrears with it.
    [TestCase(CareClass.Three, 6, 252_000, 30_240, 282_240, 252_000)]
    [TestCase(CareClass.Two, 12, 1_200_000, 288_000, 1_488_000, 1_200_000)]
    [TestCase(CareClass.One, 24, 3_600_000, 1_728_000, 5_328_000, 3_600_000)]
    public void The_printed_comparison_comes_out_to_the_rupiah(CareClass careClass, int months, long arrears, long lateFee, long without, long with)
    {
        var offer = Offer(AsPrinted, careClass, months);
        Assert.That(offer.Bill.ArrearsTotal.Amount, Is.EqualTo(arrears));
        Assert.That(offer.LateFee.Amount, Is.EqualTo(lateFee));
        Assert.That((offer.Bill.ArrearsTotal + offer.LateFee).Amount, Is.EqualTo(without));
        Assert.That(offer.Plans.Select(plan => plan.Arrears.Amount), Is.All.EqualTo(with));
    }

    [TestCase(CareClass.One, 6, 108_000)]
    [TestCase(CareClass.One, 12, 432_000)]
    [TestCase(CareClass.One, 50, 1_728_000)]
    public void The_printed_late_fee_comes_out_to_the_rupiah(CareClass careClass, int months, long lateFee) =>
        Assert.That(Offer(AsPrinted, careClass, months).LateFee.Amount, Is.EqualTo(lateFee));

    [Test]
    public void The_printed_tenors_are_1_to_12() =>
        Assert.That(Offer(AsPrinted, CareClass.Three, 6).Plans.Select(plan => plan.Tenor), Is.EqualTo(Enumerable.Range(1, 12)));

    // Class, months owed → arrears, longest tenor, its instalment, contribution, in all.
    [TestCase(CareClass.Three, 6, 210_000, 3, 70_000, 35_000, 315_000)]
    [TestCase(CareClass.Two, 12, 1_200_000, 6, 200_000, 100_000, 1_800_000)]
    [TestCase(CareClass.One, 24, 3_600_000, 12, 300_000, 150_000, 5_400_000)]
    public void The_law_gives_no_late_fee_the_lower_share_and_fewer_instalments(
        CareClass careClass, int months, long arrears, int longest, long each, long contribution, long inAll)
    {
        var offer = Offer(RuleBook.Embedded, careClass, months);
        var plan = offer.Plans[^1];
        Assert.That(offer.LateFee.Amount, Is.Zero);
        Assert.That(plan.Arrears.Amount, Is.EqualTo(arrears));
        Assert.That(plan.Tenor, Is.EqualTo(longest));
        Assert.That(plan.Instalments, Is.All.Matches<Instalment>(one => one.Amount.Amount == each && one.Contribution.Amount == contribution));
        Assert.That(plan.Total.Amount, Is.EqualTo(inAll));
    }
}

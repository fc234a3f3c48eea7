using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

// docs/facts/jkn.md section 4.
public sealed class InstalmentCalculatorTests
{
    private static readonly InstalmentCalculator Instalments = new(RuleBook.Embedded);

    private static InstalmentOffer On(string day, params Participant[] members) => Instalments.Compute(Make.Family(members), Make.Day(day));

    /// <summary>Owes that many months before March 2026.</summary>
    private static Participant Owes(int months, CareClass careClass = CareClass.Three) =>
        Make.Payer((new Month(2026, 3) - (months + 1)).ToString(), careClass: careClass);

    [TestCase(3, InstalmentEligibility.TooFewMonths, 0, 0)]
    [TestCase(4, InstalmentEligibility.Eligible, 2, 2)]
    [TestCase(5, InstalmentEligibility.Eligible, 2, 2)]
    [TestCase(10, InstalmentEligibility.Eligible, 2, 5)]
    [TestCase(11, InstalmentEligibility.Eligible, 2, 5)]
    [TestCase(23, InstalmentEligibility.Eligible, 2, 11)]
    [TestCase(24, InstalmentEligibility.Eligible, 2, 12)]
    [TestCase(50, InstalmentEligibility.Eligible, 2, 12)]
    public void The_months_owed_decide_who_may_and_how_long(int months, InstalmentEligibility eligibility, int shortest, int longest)
    {
        var offer = On("2026-03-05", Owes(months));
        Assert.That(offer.Eligibility, Is.EqualTo(eligibility));
        Assert.That(offer.Plans.Select(plan => plan.Tenor), Is.EqualTo(longest == 0 ? [] : Enumerable.Range(shortest, longest - shortest + 1)));
    }

    [TestCase("2021-12-31", InstalmentEligibility.NotOffered, 0)]
    [TestCase("2022-01-01", InstalmentEligibility.Eligible, 12)]
    [TestCase("2025-02-02", InstalmentEligibility.Eligible, 12)]
    [TestCase("2025-02-03", InstalmentEligibility.Eligible, 3)]
    public void The_programme_is_that_of_the_day(string day, InstalmentEligibility eligibility, int longest)
    {
        var offer = On(day, Make.Payer((Month.Of(Make.Day(day)) - 7).ToString()));
        Assert.That(offer.Eligibility, Is.EqualTo(eligibility));
        Assert.That(offer.Plans.Count == 0 ? 0 : offer.Plans[^1].Tenor, Is.EqualTo(longest));
    }

    [TestCase(Segment.Ppu)]
    [TestCase(Segment.Pbi)]
    [TestCase(Segment.PbpuPemda)]
    public void A_family_for_whom_others_pay_has_nothing_to_pay_in_instalments(Segment segment) =>
        Assert.That(On("2026-03-05", Make.Payer(null, segment: segment)).Eligibility, Is.EqualTo(InstalmentEligibility.PaidByOthers));

    [TestCase("2026-03")]
    [TestCase("2026-02")]
    public void Nothing_is_owed_while_no_month_before_this_one_is_open(string paid) =>
        Assert.That(On("2026-03-05", Make.Payer(paid)).Eligibility, Is.EqualTo(InstalmentEligibility.NothingOwed));

    [Test]
    public void More_months_than_the_programme_takes_are_refused()
    {
        var rules = Books.Changed(book => book.Rows("instalment.maxMonths")[1]!["value"] = 20);
        Assert.That(new InstalmentCalculator(rules).Compute(Make.Family(Owes(21)), Make.Day("2026-03-05")).Eligibility, Is.EqualTo(InstalmentEligibility.TooManyMonths));
    }

    [Test]
    public void What_does_not_divide_is_in_the_first_instalment()
    {
        var plan = On("2026-03-05", Owes(7, CareClass.Two)).Plans[^1];
        Assert.That(plan.Instalments.Select(one => one.Amount.Amount), Is.EqualTo([233_334, 233_333, 233_333]));
    }

    [Test]
    public void The_running_contribution_stands_beside_each_instalment()
    {
        var plan = On("2026-03-05", Owes(12, CareClass.One), Owes(12)).Plans[^1];
        Assert.That(plan.Instalments.Select(one => one.Contribution.Amount), Is.All.EqualTo(185_000));
        Assert.That(plan.Instalments[0].Total.Amount, Is.EqualTo(12 * 185_000 / 6 + 185_000));
        Assert.That(plan.Total.Amount, Is.EqualTo(12 * 185_000 + 6 * 185_000));
    }

    [Test]
    public void A_member_paid_ahead_pays_again_from_the_month_after()
    {
        var plan = On("2026-03-05", Owes(8, CareClass.Two), Make.Payer("2026-04")).Plans[^1];
        Assert.That(plan.Instalments.Select(one => one.Contribution.Amount), Is.EqualTo([100_000, 100_000, 135_000, 135_000]));
    }

    [Test]
    public void The_member_who_owes_the_most_decides_for_the_family()
    {
        var offer = On("2026-03-05", Owes(2), Owes(10, CareClass.Two));
        Assert.That(offer.MonthsOwed, Is.EqualTo(10));
        Assert.That(offer.Plans[^1].Arrears.Amount, Is.EqualTo(1_070_000));
    }

    [Test]
    public void Arrears_are_those_of_each_months_tariff()
    {
        var offer = On("2021-03-05", Make.Payer("2020-08"));
        Assert.That(offer.Bill.ArrearsTotal.Amount, Is.EqualTo(4 * 25_500 + 2 * 35_000));
    }

    [TestCase("2026-03-28", "2026-03-28", "2026-03", 2, 400_000)]
    [TestCase("2026-03-29", "2026-04-01", "2026-04", 2, 500_000)]
    [TestCase("2026-02-27", "2026-02-27", "2026-02", 2, 400_000)]
    [TestCase("2026-02-28", "2026-03-01", "2026-03", 2, 500_000)]
    [TestCase("2026-12-31", "2027-01-01", "2027-01", 2, 500_000)]
    public void After_the_last_day_the_plan_is_counted_for_the_next_month(string day, string registerOn, string firstDue, int longest, long arrears)
    {
        var offer = On(day, Make.Payer((Month.Of(Make.Day(day)) - 5).ToString(), careClass: CareClass.Two));
        Assert.That(offer.RegisterOn, Is.EqualTo(Make.Day(registerOn)));
        Assert.That(offer.Plans[^1].FirstDue, Is.EqualTo(Month.Parse(firstDue)));
        Assert.That(offer.Plans[^1].LastDue, Is.EqualTo(Month.Parse(firstDue) + (longest - 1)));
        Assert.That(offer.Plans[^1].Arrears.Amount, Is.EqualTo(arrears));
        Assert.That((offer.Planned.On, offer.Planned.ArrearsTotal.Amount, offer.FromNextMonth), Is.EqualTo((offer.RegisterOn, arrears, day != registerOn)));
    }

    [Test]
    public void Paying_at_once_and_going_on_costs_what_the_plan_costs()
    {
        var offer = On("2026-03-05", Owes(12, CareClass.One), Make.Payer("2026-05"));
        Assert.That(offer.AtOnce.Amount, Is.EqualTo(13 * 150_000));
        Assert.That(offer.Plans.Select(offer.AtOnceThrough), Is.EqualTo(offer.Plans.Select(plan => plan.Total)));
    }

    [TestCase(1, 1_000_000, "2026-03-05", InstalmentEligibility.TooFewMonths, 0)]
    [TestCase(2, 69_999, "2026-03-05", InstalmentEligibility.AmountTooSmall, 0)]
    [TestCase(2, 70_000, "2026-03-05", InstalmentEligibility.Eligible, 2)]
    [TestCase(10, 1_050_000, "2026-03-05", InstalmentEligibility.Eligible, 30)]
    [TestCase(24, 3_600_000, "2026-03-05", InstalmentEligibility.Eligible, 36)]
    [TestCase(0, 3_600_000, "2026-03-05", InstalmentEligibility.NothingOwed, 0)]
    [TestCase(10, 0, "2026-03-05", InstalmentEligibility.NothingOwed, 0)]
    [TestCase(10, 1_050_000, "2025-02-02", InstalmentEligibility.NotOffered, 0)]
    public void A_former_payer_has_up_to_36_instalments_of_35_000_or_more(int months, long arrears, string day, InstalmentEligibility eligibility, int longest)
    {
        var offer = Instalments.ForFormerPayer(months, new(arrears), Make.Day(day));
        Assert.That(offer.Eligibility, Is.EqualTo(eligibility));
        Assert.That(offer.Plans.Count == 0 ? 0 : offer.Plans[^1].Tenor, Is.EqualTo(longest));
        Assert.That(offer.Plans.Select(plan => plan.Total), Is.All.EqualTo(new Rupiah(arrears)), "nothing runs beside it");
    }

    [Test]
    public void The_write_off_is_announced_and_not_in_force()
    {
        Assert.That(RuleBook.Embedded.WriteOff.Find(Make.Day("2025-10-31")), Is.Null);
        Assert.That(RuleBook.Embedded.WriteOff.At(Make.Day("2026-03-05")).Value, Is.Zero);
    }
}

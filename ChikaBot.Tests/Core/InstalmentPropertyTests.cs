using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

/// <summary>What holds for any family's plans on any day.</summary>
public sealed class InstalmentPropertyTests
{
    private static readonly InstalmentCalculator Instalments = new(RuleBook.Embedded);
    private static readonly Gen<DateOnly> AnyDay = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);
    private static readonly Gen<DateOnly> Day2018To2030 = Gen.Choose(Make.Day("2018-01-01").DayNumber, Make.Day("2030-12-31").DayNumber).Select(DateOnly.FromDayNumber);

    private static Gen<Participant> People(Gen<DateOnly> days) =>
        from segment in Gen.Frequency((4, Gen.Constant(Segment.Pbpu)), (1, Gen.Elements(Enum.GetValues<Segment>())))
        from careClass in Gen.Elements(Enum.GetValues<CareClass>())
        from registered in days
        from paid in Gen.OneOf(Gen.Constant((Month?)null), days.Select(day => (Month?)Month.Of(day)))
        select Make.Person(segment, careClass, registered, paid);

    private static void Holds(Gen<DateOnly> days, int times, Action<InstalmentOffer> assert) =>
        Prop.ForAll(
            (from size in Gen.Choose(0, 7)
             from members in People(days).ArrayOf(size)
             from today in days
             select (members, today)).ToArbitrary(),
            one => assert(Instalments.Compute(Make.Family(one.members), one.today))).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    [Test]
    public void The_instalments_sum_up_to_the_arrears()
    {
        var eligible = 0;
        Holds(Day2018To2030, 5_000, offer =>
        {
            if (offer.Plans.Count > 0) eligible++;
            var arrears = new BillCalculator(RuleBook.Embedded).Compute(offer.Bill.Family, offer.RegisterOn).ArrearsTotal;
            foreach (var plan in offer.Plans)
            {
                Assert.That(plan.Instalments.Select(one => one.Amount).Sum(), Is.EqualTo(arrears));
                Assert.That(plan.Instalments[0].Amount - plan.Instalments[^1].Amount, Is.LessThan(new Rupiah(plan.Tenor)));
                Assert.That(plan.Instalments.Skip(1).Select(one => one.Amount).Distinct().Count(), Is.LessThanOrEqualTo(1));
                Assert.That(plan.Total, Is.EqualTo(plan.Instalments.Select(one => one.Total).Sum()));
                Assert.That(plan.Instalments.Select(one => one.Due), Is.EqualTo(Enumerable.Range(0, plan.Tenor).Select(i => plan.FirstDue + i)));
            }
        });
        Assert.That(eligible, Is.GreaterThan(500), "the property has met plans");
    }

    [Test]
    public void Plans_and_reasons_exclude_each_other_and_tenors_have_no_gap() =>
        Holds(Day2018To2030, 3_000, offer =>
        {
            Assert.That(offer.Plans.Count > 0, Is.EqualTo(offer.Eligibility == InstalmentEligibility.Eligible));
            Assert.That(offer.Plans.Select(plan => plan.Tenor), Is.EqualTo(Enumerable.Range(2, offer.Plans.Count)));
            Assert.That(offer.Plans, Has.Count.LessThanOrEqualTo(11));
        });

    [Test]
    public void A_longer_tenor_is_never_dearer_a_month() =>
        Holds(Day2018To2030, 1_000, offer => Assert.That(offer.Plans.Select(plan => plan.Instalments[^1].Amount).Reverse(), Is.Ordered));

    [Test]
    public void No_date_of_the_calendar_makes_it_negative_or_throw() =>
        Holds(AnyDay, 3_000, offer =>
        {
            Assert.That(offer.RegisterOn, Is.GreaterThanOrEqualTo(offer.Bill.On));
            Assert.That(offer.AtOnce, Is.GreaterThanOrEqualTo(offer.Bill.Total));
        });

    [TestCase("9999-12-31")]
    [TestCase("9999-12-01")]
    [TestCase("0001-01-31")]
    public void The_ends_of_the_calendar_are_borne(string day)
    {
        var today = Make.Day(day);
        Assert.That(Instalments.Compute(Make.Family(Make.Payer("2020-01")), today).RegisterOn, Is.EqualTo(today));
        Assert.That(Instalments.ForFormerPayer(10, new(1_000_000), today).RegisterOn, Is.EqualTo(today));
    }

    [Test]
    public void Old_arrears_of_any_amount_sum_up() =>
        Prop.ForAll(
            (from months in Gen.Choose(-1, 700)
             from thousands in Gen.Choose(0, int.MaxValue)
             from rest in Gen.Choose(0, 999)
             from day in AnyDay
             select (months, new Rupiah(thousands * 1_000L + rest), day)).ToArbitrary(),
            one =>
            {
                var (months, arrears, day) = one;
                foreach (var plan in Instalments.ForFormerPayer(months, arrears, day).Plans)
                {
                    Assert.That(plan.Arrears, Is.EqualTo(arrears));
                    Assert.That(plan.Instalments[^1].Amount.Amount, Is.GreaterThanOrEqualTo(35_000));
                    Assert.That(plan.Tenor, Is.InRange(2, 36));
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}

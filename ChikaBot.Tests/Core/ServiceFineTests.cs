using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

// docs/facts/jkn.md section 3.
public sealed class ServiceFineTests
{
    private static readonly ServiceFineCalculator Fines = new(RuleBook.Embedded);

    private static CareCase Case(int months = 10, string reactivated = "2026-02-01", string admitted = "2026-03-01", long cost = 5_000_000, bool inpatient = true, Segment segment = Segment.Pbpu) =>
        new(inpatient, segment, months, Make.Day(reactivated), Make.Day(admitted), new Rupiah(cost));

    private static long Fine(CareCase care) => Fines.Compute(care).Amount.Amount;

    [Test]
    public void Is_5_percent_of_the_cost_for_each_month_owed() => Assert.That(Fine(Case()), Is.EqualTo(2_500_000));

    [TestCase(11, 2_750_000)]
    [TestCase(12, 3_000_000)]
    [TestCase(13, 3_000_000)]
    [TestCase(50, 3_000_000)]
    public void Counts_12_months_at_most(int months, long fine) => Assert.That(Fine(Case(months)), Is.EqualTo(fine));

    [TestCase(49_999_999, 29_999_999)]
    [TestCase(50_000_000, 30_000_000)]
    [TestCase(50_000_002, 30_000_000)]
    [TestCase(long.MaxValue, 30_000_000)]
    public void Is_30_million_at_most(long cost, long fine)
    {
        var computed = Fines.Compute(Case(12, cost: cost));
        Assert.That(computed.Amount.Amount, Is.EqualTo(fine));
        Assert.That(computed.IsCapped, Is.EqualTo(cost > 50_000_001));
    }

    [TestCase("2026-01-01", 0, 2_500_000)]
    [TestCase("2026-02-15", 45, 2_500_000)]
    [TestCase("2026-02-16", 46, 0)]
    public void Holds_for_45_days_from_the_day_of_reactivation(string admitted, int days, long fine)
    {
        var computed = Fines.Compute(Case(reactivated: "2026-01-01", admitted: admitted));
        Assert.That(computed.Days, Is.EqualTo(days));
        Assert.That(computed.Amount.Amount, Is.EqualTo(fine));
        Assert.That(computed.Reason, Is.EqualTo(fine == 0 ? NoFineReason.WindowPassed : null));
    }

    [TestCase("2016-06-30", 0)]
    [TestCase("2016-07-01", 1_250_000)]
    [TestCase("2018-09-18", 1_250_000)]
    [TestCase("2020-12-31", 1_250_000)]
    [TestCase("2021-01-01", 2_500_000)]
    public void Has_the_rate_of_the_day_of_admission(string admitted, long fine) =>
        Assert.That(Fine(Case(reactivated: Make.Day(admitted).AddDays(-20).ToString("O"), admitted: admitted)), Is.EqualTo(fine));

    [Test]
    public void Each_reason_leaves_nothing_to_pay()
    {
        (CareCase Care, NoFineReason Reason)[] rows =
        [
            (Case(inpatient: false), NoFineReason.Outpatient),
            (Case(segment: Segment.Ppu), NoFineReason.EmployerPays),
            (Case(segment: Segment.Pbi), NoFineReason.StatePays),
            (Case(segment: Segment.PbpuPemda), NoFineReason.StatePays),
            (Case(0), NoFineReason.NothingOwed),
            (Case(admitted: "2026-01-31"), NoFineReason.BeforeReactivation),
            (Case(admitted: "2026-03-19"), NoFineReason.WindowPassed),
            (Case(reactivated: "2016-06-01", admitted: "2016-06-30"), NoFineReason.NotInForce),
            (Case(reactivated: "0001-01-01", admitted: "0001-01-01"), NoFineReason.NotInForce),
        ];
        foreach (var (care, reason) in rows)
        {
            Assert.That(Fines.Compute(care).Reason, Is.EqualTo(reason));
            Assert.That(Fines.Compute(care).Amount.IsZero);
        }

        Assert.That(rows.Select(row => row.Reason).Distinct(), Is.EquivalentTo(Enum.GetValues<NoFineReason>()));
        Assert.That(Fines.Compute(Case(segment: Segment.Bp)).Amount.Amount, Is.EqualTo(2_500_000));
    }

    [Test]
    public void A_reason_shows_as_soon_as_the_answer_that_gives_it()
    {
        Assert.That(Fines.WhyNone(new()), Is.Null);
        Assert.That(Fines.WhyNone(new(Inpatient: false)), Is.EqualTo(NoFineReason.Outpatient));
        Assert.That(Fines.WhyNone(new(true, Segment.Ppu)), Is.EqualTo(NoFineReason.EmployerPays));
        Assert.That(Fines.WhyNone(new(true, Segment.Pbpu, 10)), Is.Null);
        Assert.That(Fines.WhyNone(new(true, Segment.Pbpu, 10, Make.Day("2026-01-01"))), Is.Null);
        Assert.That(Fines.WhyNone(new(AdmittedOn: Make.Day("2016-01-01"))), Is.EqualTo(NoFineReason.NotInForce));
    }

    [Test]
    public void A_case_that_is_not_whole_is_refused() => Assert.That(() => Fines.Compute(new(true, Segment.Pbpu, 10)), Throws.ArgumentException);

    [Test]
    public void Grows_with_cost_and_months_and_never_beyond_the_cap()
    {
        var gen = from months in Gen.Choose(1, 100)
                  from more in Gen.Choose(0, 100)
                  from cost in Gen.OneOf(Gen.Choose(0, int.MaxValue).Select(one => (long)one), Gen.Choose(0, int.MaxValue).Select(one => one * 4_000_000_000L))
                  from extra in Gen.Choose(0, int.MaxValue)
                  from days in Gen.Choose(0, 45)
                  select (months, more, cost, extra, days);
        Prop.ForAll(gen.ToArbitrary(), one =>
        {
            CareCase At(int months, long cost) => Case(months, "2026-02-01", Make.Day("2026-02-01").AddDays(one.days).ToString("O"), cost);
            var fine = Fine(At(one.months, one.cost));
            Assert.That(fine, Is.InRange(0, 30_000_000));
            Assert.That(Fine(At(one.months + one.more, one.cost)), Is.GreaterThanOrEqualTo(fine));
            Assert.That(Fine(At(one.months, one.cost + one.extra)), Is.GreaterThanOrEqualTo(fine));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Test]
    public void No_date_of_the_calendar_makes_it_negative_or_throw()
    {
        var day = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);
        Prop.ForAll((from a in day from b in day from near in Gen.Choose(-60, 60) select (a, b, near)).ToArbitrary(), one =>
        {
            var close = DateOnly.FromDayNumber(Math.Clamp(one.a.DayNumber + one.near, 0, DateOnly.MaxValue.DayNumber));
            foreach (var admitted in new[] { one.b, close })
            {
                var fine = Fines.Compute(new(true, Segment.Pbpu, 12, one.a, admitted, new Rupiah(long.MaxValue)));
                Assert.That(fine.Amount.IsZero, Is.EqualTo(fine.Reason is not null));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }
}

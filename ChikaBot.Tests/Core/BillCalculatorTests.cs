using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

public sealed class BillCalculatorTests
{
    private static readonly BillCalculator Calculator = new(RuleBook.Embedded);

    private static FamilyBill Bill(string today, params Participant[] members) => Calculator.Compute(Make.Family(members), Make.Day(today));

    private static MemberBill BillOfOne(string today, Participant member) => Bill(today, member).Members.Single();

    [TestCase("2019-11", "2020-01-05", CareClass.One, 80_000 + 160_000)]
    [TestCase("2019-11", "2020-01-05", CareClass.Two, 51_000 + 110_000)]
    [TestCase("2019-11", "2020-01-05", CareClass.Three, 25_500 + 42_000)]
    [TestCase("2020-02", "2020-04-30", CareClass.One, 160_000 + 80_000)]
    [TestCase("2020-02", "2020-04-30", CareClass.Two, 110_000 + 51_000)]
    [TestCase("2020-02", "2020-04-30", CareClass.Three, 42_000 + 25_500)]
    [TestCase("2020-05", "2020-07-01", CareClass.One, 80_000 + 150_000)]
    [TestCase("2020-05", "2020-07-01", CareClass.Two, 51_000 + 100_000)]
    [TestCase("2020-05", "2020-07-01", CareClass.Three, 25_500 + 25_500)]
    [TestCase("2020-11", "2021-01-31", CareClass.One, 150_000 + 150_000)]
    [TestCase("2020-11", "2021-01-31", CareClass.Two, 100_000 + 100_000)]
    [TestCase("2020-11", "2021-01-31", CareClass.Three, 25_500 + 35_000)]
    [TestCase("2016-02", "2016-04-01", CareClass.One, 59_500 + 80_000)]
    [TestCase("2016-02", "2016-04-01", CareClass.Two, 42_500 + 51_000)]
    public void Bills_each_month_at_its_own_tariff(string paidThrough, string today, CareClass careClass, long total) =>
        Assert.That(Bill(today, Make.Payer(paidThrough, "2015-01-01", careClass)).Total, Is.EqualTo(new Rupiah(total)));

    [TestCase("2020-06-30", 25_500, 0)]
    [TestCase("2020-12-31", 42_000, 16_500)]
    [TestCase("2021-01-01", 42_000, 7_000)]
    public void Shows_price_and_subsidy_of_class_three(string today, long price, long subsidy)
    {
        var line = BillOfOne(today, Make.Payer(null, today)).Running!;
        Assert.That((line.Price, line.Subsidy), Is.EqualTo((new Rupiah(price), new Rupiah(subsidy))));
        Assert.That(line.Amount, Is.EqualTo(line.Price - line.Subsidy));
        Assert.That(line.Rule.Article, Is.Not.Empty);
    }

    [TestCase(0, 0, 0)]
    [TestCase(1, 1, 0)]
    [TestCase(23, 23, 0)]
    [TestCase(24, 24, 0)]
    [TestCase(25, 24, 1)]
    [TestCase(50, 24, 26)]
    public void Bills_the_newest_24_months_owed_and_the_running_one(int owed, int billed, int notBilled)
    {
        var running = new Month(2026, 3);
        var bill = BillOfOne("2026-03-10", Make.Payer((running - (owed + 1)).ToString()));
        Assert.That(bill.MonthsOwed, Is.EqualTo(owed));
        Assert.That(bill.Arrears.Select(line => line.Month), Is.EqualTo(Enumerable.Range(0, billed).Select(i => running - (billed - i))));
        Assert.That(bill.MonthsNotBilled, Is.EqualTo(notBilled));
        Assert.That(bill.Running!.Month, Is.EqualTo(running));
        Assert.That(bill.Total, Is.EqualTo(new Rupiah(35_000L * (billed + 1))));
    }

    [TestCase("2026-03")]
    [TestCase("2026-04")]
    [TestCase("9999-12")]
    public void Owes_nothing_when_paid_through_the_running_month_or_later(string paidThrough)
    {
        var bill = Bill("2026-03-31", Make.Payer(paidThrough));
        Assert.That(bill.IsPaid);
        Assert.That(bill.Members.Single().Running, Is.Null);
    }

    [Test]
    public void Is_open_on_the_1st_and_paid_on_the_last_day_of_the_month_before()
    {
        Assert.That(Bill("2026-02-28", Make.Payer("2026-02")).IsPaid);
        Assert.That(Bill("2026-03-01", Make.Payer("2026-02")).Total, Is.EqualTo(new Rupiah(35_000)));
    }

    [TestCase("2025-12-31", 4)]
    [TestCase("2026-03-31", 1)]
    [TestCase("2026-04-01", 0)]
    public void Owes_from_the_month_of_registration_when_never_paid(string registeredOn, int months) =>
        Assert.That(BillOfOne("2026-03-31", Make.Payer(null, registeredOn)).Lines.Count(), Is.EqualTo(months));

    [Test]
    public void Owes_from_the_month_of_registration_when_that_is_later_than_the_month_paid_through() =>
        Assert.That(BillOfOne("2026-03-31", Make.Payer("2020-01", "2026-02-20")).Lines.Select(line => line.Month.ToString()), Is.EqualTo(["2026-02", "2026-03"]));

    [Test]
    public void Owes_nothing_from_before_the_start_of_JKN() =>
        Assert.That(BillOfOne("2014-02-10", Make.Payer(null, "2009-05-01")).Lines.Select(line => line.Month.ToString()), Is.EqualTo(["2014-01", "2014-02"]));

    [Test]
    public void Owes_nothing_on_a_day_before_JKN() => Assert.That(Bill("2013-12-31", Make.Payer(null, "2009-05-01")).Total, Is.EqualTo(Rupiah.Zero));

    [Test]
    public void Adds_up_the_payers_of_a_family_in_their_own_classes_and_leaves_the_others_out()
    {
        var bill = Bill(
            "2026-03-15",
            Make.Payer("2026-01", careClass: CareClass.One),
            Make.Person(Segment.Pbi, CareClass.Three, Make.Day("2020-01-01"), null),
            Make.Payer("2026-01", careClass: CareClass.Two, segment: Segment.Bp),
            Make.Person(Segment.Ppu, CareClass.One, Make.Day("2020-01-01"), null),
            Make.Payer("2026-03"),
            Make.Person(Segment.PbpuPemda, CareClass.Three, Make.Day("2020-01-01"), null));
        Assert.That(bill.Members.Select(member => member.Total.Amount), Is.EqualTo([300_000L, 200_000L, 0L]));
        Assert.That(bill.ArrearsTotal, Is.EqualTo(new Rupiah(250_000)));
        Assert.That(bill.Total, Is.EqualTo(new Rupiah(500_000)));
        Assert.That(bill.IsPaid, Is.False);
    }

    [TestCase(Segment.Pbi)]
    [TestCase(Segment.PbpuPemda)]
    [TestCase(Segment.Ppu)]
    public void Bills_nobody_for_whom_somebody_else_pays_and_does_not_call_them_paid(Segment segment)
    {
        var bill = Bill("2026-03-15", Make.Person(segment, CareClass.Three, Make.Day("2016-01-01"), null));
        Assert.That(bill.Members, Is.Empty);
        Assert.That(bill.Total, Is.EqualTo(Rupiah.Zero));
        Assert.That(bill.IsPaid, Is.False);
    }

    [Test]
    public void Bills_a_payer_with_a_cause_like_any_other() =>
        Assert.That(Bill("2026-03-15", Make.Payer("2026-01", cause: InactiveCause.Age21)).Total, Is.EqualTo(new Rupiah(70_000)));

    [TestCase("0001-01-01")]
    [TestCase("9999-12-31")]
    public void Stands_the_first_and_the_last_day_of_the_calendar(string day)
    {
        Assert.That(() => Bill(day, Make.Payer(null, "0001-01-01"), Make.Payer("9999-12", "9999-12-31")), Throws.Nothing);
        Assert.That(() => Bill("2026-03-15", Make.Payer(null, day)), Throws.Nothing);
    }
}

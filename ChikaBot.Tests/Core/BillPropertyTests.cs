using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

/// <summary>What holds for any family on any day, and a second calculation that shares no line with the first.</summary>
public sealed class BillPropertyTests
{
    private static readonly BillCalculator Bills = new(RuleBook.Embedded);
    private static readonly StatusCalculator Statuses = new(RuleBook.Embedded);

    private static readonly Gen<DateOnly> AnyDay = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateOnly> Day2016To2030 =
        Gen.Choose(Make.Day("2016-01-01").DayNumber, Make.Day("2030-12-31").DayNumber).Select(DateOnly.FromDayNumber);

    private static Gen<Participant> People(Gen<DateOnly> days) =>
        from segment in Gen.Elements(Enum.GetValues<Segment>())
        from careClass in Gen.Elements(Enum.GetValues<CareClass>())
        from registered in days
        from paid in Gen.OneOf(Gen.Constant((Month?)null), days.Select(day => (Month?)Month.Of(day)))
        from cause in Gen.Frequency((4, Gen.Constant((InactiveCause?)null)), (1, Gen.Elements(Enum.GetValues<InactiveCause>()).Select(one => (InactiveCause?)one)))
        select Make.Person(segment, careClass, registered, paid, cause);

    private static Arbitrary<(Participant[] Members, DateOnly Today)> Cases(Gen<DateOnly> days) =>
        (from size in Gen.Choose(0, 7)
         from members in People(days).ArrayOf(size)
         from today in days
         select (members, today)).ToArbitrary();

    private static void Holds(Gen<DateOnly> days, int times, Action<Participant[], DateOnly> assert) =>
        Prop.ForAll(Cases(days), one => assert(one.Members, one.Today)).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    [Test]
    public void Agrees_to_the_rupiah_with_a_naive_calculation() =>
        Holds(Day2016To2030, 5_000, (members, today) =>
        {
            var bill = Bills.Compute(Make.Family(members), today);
            Assert.That(bill.Total.Amount, Is.EqualTo(members.Sum(member => Naive(member, today))));
        });

    [Test]
    public void Is_the_sum_of_the_bills_of_its_members() =>
        Holds(Day2016To2030, 1_000, (members, today) =>
        {
            var whole = Bills.Compute(Make.Family(members), today);
            var parts = members.Select(member => Bills.Compute(Make.Family(member), today)).ToList();
            Assert.That(whole.Total, Is.EqualTo(parts.Select(part => part.Total).Sum()));
            Assert.That(whole.ArrearsTotal, Is.EqualTo(parts.Select(part => part.ArrearsTotal).Sum()));
            Assert.That(whole.Members, Has.Count.EqualTo(members.Count(member => member.PaysOwnContribution)));
        });

    [Test]
    public void No_date_of_the_calendar_makes_it_negative_or_throw() =>
        Holds(AnyDay, 3_000, (members, today) =>
        {
            foreach (var member in Bills.Compute(Make.Family(members), today).Members)
            {
                Assert.That(member.Arrears, Has.Count.LessThanOrEqualTo(24));
                Assert.That(member.MonthsOwed, Is.GreaterThanOrEqualTo(member.Arrears.Count));
                Assert.That(member.MonthsNotBilled == 0 || member.Arrears.Count == 24);
                Assert.That(member.Total, Is.GreaterThanOrEqualTo(member.ArrearsTotal));
                Assert.That(member.Lines.Select(line => line.Month), Is.Ordered.And.Unique);
            }
        });

    [Test]
    public void Status_and_bill_tell_the_same_story() =>
        Holds(Gen.OneOf(Day2016To2030, AnyDay), 5_000, (members, today) =>
        {
            foreach (var member in members)
            {
                var status = Statuses.Compute(member, today);
                if (member.InactiveCause is not null || !member.PaysOwnContribution)
                {
                    Assert.That(status.Cause, Is.EqualTo(member.InactiveCause));
                    Assert.That(status.IsActive, Is.EqualTo(member.InactiveCause is null));
                    continue;
                }

                var bill = Bills.Compute(Make.Family(member), today).Members.Single();
                var isNew = member.RegisteredOn >= Make.Day("2018-09-18") && today.DayNumber <= member.RegisteredOn.DayNumber + 30;
                Assert.That(status.AwaitsFirstPayment, Is.EqualTo(member.PaidSinceRegistering is null && (isNew || bill.MonthsOwed == 0)));
                Assert.That(status.State == MembershipState.InactiveArrears, Is.EqualTo(bill.MonthsOwed > 0 && !status.AwaitsFirstPayment));
                Assert.That(status.FirstUnpaid is not null, Is.EqualTo(bill.Running is not null));
            }
        });

    /// <summary>Month by month from the start of JKN, tariffs written down again from docs/facts/jkn.md section 1.</summary>
    private static long Naive(Participant member, DateOnly today)
    {
        if (member.Segment is not (Segment.Pbpu or Segment.Bp)) return 0;
        var amounts = new List<long>();
        for (var month = new DateOnly(2014, 1, 1); month <= today; month = month.AddMonths(1))
        {
            var registered = month.AddMonths(1) > member.RegisteredOn;
            var paid = member.PaidThrough is { } through && month.Year * 100 + month.Month <= through.Year * 100 + through.Number;
            if (registered && !paid) amounts.Add(TariffOf(member.Class, month.Year * 100 + month.Month));
        }

        return amounts.TakeLast(25).Sum();
    }

    private static long TariffOf(CareClass careClass, int yyyymm) => (careClass, yyyymm) switch
    {
        (CareClass.One, < 201604) => 59_500,
        (CareClass.Two, < 201604) => 42_500,
        (CareClass.One, < 202001) => 80_000,
        (CareClass.Two, < 202001) => 51_000,
        (CareClass.One, < 202004) => 160_000,
        (CareClass.Two, < 202004) => 110_000,
        (CareClass.Three, >= 202001 and < 202004) => 42_000,
        (CareClass.One, < 202007) => 80_000,
        (CareClass.Two, < 202007) => 51_000,
        (CareClass.Three, < 202101) => 25_500,
        (CareClass.One, _) => 150_000,
        (CareClass.Two, _) => 100_000,
        _ => 35_000,
    };
}

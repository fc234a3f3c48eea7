using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

public sealed class StatusCalculatorTests
{
    private static readonly StatusCalculator Calculator = new(RuleBook.Embedded);

    private static MembershipStatus Status(string today, Participant participant) => Calculator.Compute(participant, Make.Day(today));

    [TestCase("2026-03-01", MembershipState.Active)]
    [TestCase("2026-03-10", MembershipState.Active)]
    [TestCase("2026-03-11", MembershipState.ActiveLate)]
    [TestCase("2026-03-31", MembershipState.ActiveLate)]
    [TestCase("2026-04-01", MembershipState.InactiveArrears)]
    [TestCase("2026-04-10", MembershipState.InactiveArrears)]
    [TestCase("2031-01-01", MembershipState.InactiveArrears)]
    public void Is_late_after_the_10th_and_off_from_the_1st_of_the_next_month(string today, MembershipState expected)
    {
        var status = Status(today, Make.Payer("2026-02"));
        Assert.That(status.State, Is.EqualTo(expected));
        Assert.That(status.IsActive, Is.EqualTo(expected != MembershipState.InactiveArrears));
        Assert.That(status.FirstUnpaid, Is.EqualTo(new Month(2026, 3)));
        Assert.That(status.InactiveSince, expected == MembershipState.InactiveArrears ? Is.EqualTo(Make.Day("2026-04-01")) : Is.Null);
        Assert.That(status.DueOn, Is.EqualTo(Make.Day(today[..8] + "10")));
        Assert.That(status.Cause, Is.Null);
    }

    [TestCase("2026-03-05", "payment.dueDay")]
    [TestCase("2026-03-15", "payment.dueDay")]
    [TestCase("2026-04-01", "suspension.afterMonths")]
    public void Names_the_rule_that_decides(string today, string key)
    {
        var rule = Status(today, Make.Payer("2026-02")).Rule!;
        Assert.That(rule.Key, Is.EqualTo(key));
        Assert.That(rule.HoldsOn(Make.Day(today)));
    }

    [TestCase("2023-02", "2024-02-29", MembershipState.InactiveArrears, "2023-04-01")]
    [TestCase("2024-01", "2024-02-29", MembershipState.ActiveLate, null)]
    [TestCase("2024-01", "2024-03-01", MembershipState.InactiveArrears, "2024-03-01")]
    [TestCase("2025-11", "2025-12-31", MembershipState.ActiveLate, null)]
    [TestCase("2025-11", "2026-01-01", MembershipState.InactiveArrears, "2026-01-01")]
    public void Counts_over_leap_days_and_new_year(string paidThrough, string today, MembershipState state, string? since)
    {
        var status = Status(today, Make.Payer(paidThrough));
        Assert.That(status.State, Is.EqualTo(state));
        Assert.That(status.InactiveSince, Is.EqualTo(since is null ? (DateOnly?)null : Make.Day(since)));
    }

    [TestCase("2026-03")]
    [TestCase("2030-01")]
    public void Is_active_with_nothing_open_when_paid_through_the_running_month(string paidThrough)
    {
        var status = Status("2026-03-31", Make.Payer(paidThrough));
        Assert.That(status.State, Is.EqualTo(MembershipState.Active));
        Assert.That((status.FirstUnpaid, status.DueOn, status.InactiveSince), Is.EqualTo(((Month?)null, (DateOnly?)null, (DateOnly?)null)));
    }

    [TestCase(Segment.Pbi, "contribution.pbi.price")]
    [TestCase(Segment.PbpuPemda, "contribution.pbpuPemda.price")]
    [TestCase(Segment.Ppu, "contribution.ppu.employerRate")]
    public void Is_active_while_somebody_else_pays(Segment segment, string key)
    {
        var status = Status("2026-03-31", Make.Person(segment, CareClass.Three, Make.Day("2016-01-01"), null));
        Assert.That(status.State, Is.EqualTo(MembershipState.Active));
        Assert.That(status.FirstUnpaid, Is.Null);
        Assert.That(status.Rule!.Key, Is.EqualTo(key));
    }

    [Test]
    public void A_cause_wins_over_arrears_and_over_payment_in_every_segment(
        [Values] InactiveCause cause,
        [Values] Segment segment,
        [Values(null, "2020-01", "2026-03")] string? paidThrough)
    {
        var person = Make.Person(segment, CareClass.One, Make.Day("2019-01-01"), paidThrough is null ? null : Month.Parse(paidThrough), cause);
        var status = Status("2026-03-15", person);
        Assert.That(status.State, Is.EqualTo(MembershipState.InactiveOtherCause));
        Assert.That(status.Cause, Is.EqualTo(cause));
        Assert.That(status.AwaitsFirstPayment, Is.False);
        Assert.That((status.FirstUnpaid, status.InactiveSince, status.DueOn), Is.EqualTo(((Month?)null, (DateOnly?)null, (DateOnly?)null)));
    }

    [TestCase("2026-03-01", "2026-03-31", "2026-03")]
    [TestCase("2026-03-31", "2026-03-31", "2026-03")]
    [TestCase("2026-04-01", "2026-03-31", null)]
    [TestCase("2026-03-31", "2026-04-01", "2026-03")]
    [TestCase("2026-03-31", "2026-04-30", "2026-03")]
    [TestCase("2026-02-20", "2026-03-05", "2026-02")]
    [TestCase("2026-01-31", "2026-03-02", "2026-01")]
    public void Awaits_the_first_payment_to_day_30_and_while_the_month_of_registration_lasts(string registeredOn, string today, string? firstUnpaid)
    {
        var status = Status(today, Make.Payer(null, registeredOn));
        Assert.That(status.State, Is.EqualTo(MembershipState.InactiveOtherCause));
        Assert.That(status.AwaitsFirstPayment);
        Assert.That(status.FirstPayment, Is.EqualTo(new FirstPaymentDays(Make.Day(registeredOn).AddDays(14), Make.Day(registeredOn).AddDays(30))));
        Assert.That(status.Rule!.Key, Is.EqualTo("firstPayment.toDay"));
        Assert.That((status.Cause, status.DueOn, status.InactiveSince), Is.EqualTo(((InactiveCause?)null, (DateOnly?)null, (DateOnly?)null)));
        Assert.That(status.FirstUnpaid?.ToString(), Is.EqualTo(firstUnpaid));
    }

    [TestCase("2026-03-31", "2026-05-01", "2026-04-01")]
    [TestCase("2026-02-20", "2026-03-23", "2026-03-01")]
    [TestCase("2016-03-31", "2016-04-01", "2016-04-01")] // before the rule of day 30
    public void Is_in_arrears_when_day_30_and_the_month_of_registration_passed_without_a_payment(string registeredOn, string today, string since)
    {
        var status = Status(today, Make.Payer(null, registeredOn));
        Assert.That(status.State, Is.EqualTo(MembershipState.InactiveArrears));
        Assert.That(status.InactiveSince, Is.EqualTo(Make.Day(since)));
        Assert.That((status.AwaitsFirstPayment, status.FirstPayment), Is.EqualTo((false, (FirstPaymentDays?)null)));
    }

    [TestCase("2026-03-01", "2025-01", "2026-03-05", true)]
    [TestCase("2026-05-01", "2025-01", "2026-03-05", true)]
    [TestCase("2026-03-01", "2026-01", "2026-03-05", true)]
    [TestCase("2026-03-01", "2026-02", "2026-03-05", false)]
    public void A_payment_for_a_former_membership_is_no_first_payment(string registeredOn, string paidThrough, string today, bool awaits)
    {
        var participant = Make.Payer(paidThrough, registeredOn);
        var status = Status(today, participant);
        Assert.That((status.AwaitsFirstPayment, status.IsActive, participant.PaidSinceRegistering is null), Is.EqualTo((awaits, !awaits, awaits)));
    }

    [TestCase("2026-03-01", "2026-03-04", "2026-03-04", true)]
    [TestCase("2026-03-01", "2026-03-29", "2026-03-29", true)] // registered on day 28
    [TestCase("2026-03-01", "2026-03-04", "2026-03-31", true)] // day 28 has passed, but no month is owed
    [TestCase("2026-03-20", "2026-03-22", "2026-04-17", true)]
    [TestCase("2026-03-20", "2026-03-22", "2026-04-18", false)]
    public void A_newborn_awaits_the_first_payment_to_day_28_after_the_birth(string born, string registeredOn, string today, bool awaits)
    {
        var status = Status(today, Child(born, registeredOn));
        Assert.That((status.AwaitsFirstPayment, status.State == MembershipState.InactiveArrears), Is.EqualTo((awaits, !awaits)));
        if (!awaits) return;
        Assert.That(status.FirstPayment, Is.EqualTo(new FirstPaymentDays(null, Make.Day(born).AddDays(28))));
        Assert.That(status.Rule!.Key, Is.EqualTo("newborn.withinDays"));
    }

    [TestCase("2026-03-01", "2026-03-30", Relation.Child)]
    [TestCase("2026-03-01", "2026-03-04", Relation.Other)]
    public void Another_than_a_child_within_28_days_waits_as_everybody_does(string born, string registeredOn, Relation relation) =>
        Assert.That(
            Status(registeredOn, Child(born, registeredOn) with { Relation = relation }).FirstPayment,
            Is.EqualTo(new FirstPaymentDays(Make.Day(registeredOn).AddDays(14), Make.Day(registeredOn).AddDays(30))));

    [Test]
    public void Does_not_await_a_first_payment_from_one_who_paid_ahead_of_the_registration() =>
        Assert.That(Status("2026-03-15", Make.Payer("2026-03", "2026-03-20")).State, Is.EqualTo(MembershipState.Active));

    [Test]
    public void A_book_with_two_months_of_cover_suspends_a_month_later()
    {
        var rules = Books.Changed(book => book.Rows("suspension.afterMonths")[1]!["value"] = 2);
        var calculator = new StatusCalculator(rules);
        Assert.That(calculator.Compute(Make.Payer("2026-02"), Make.Day("2026-04-30")).State, Is.EqualTo(MembershipState.ActiveLate));
        Assert.That(calculator.Compute(Make.Payer("2026-02"), Make.Day("2026-05-01")).State, Is.EqualTo(MembershipState.InactiveArrears));
    }

    private static Participant Child(string born, string registeredOn) =>
        Make.Payer(null, registeredOn) with { BirthDate = BirthDate.Parse(born), Relation = Relation.Child };
}

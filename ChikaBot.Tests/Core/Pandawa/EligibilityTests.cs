using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using NUnit.Framework;
using static ChikaBot.Tests.Core.Make;

namespace ChikaBot.Tests.Core.Pandawa;

public class EligibilityTests
{
    private static readonly EligibilityCalculator Calculator = new(RuleBook.Embedded);

    [Test]
    public void A_facility_can_be_moved_three_months_after_the_last_move()
    {
        var moved = new ParticipantHistory(Day("2025-12-05"), null);

        var early = Calculator.Compute(PandawaService.FacilityMove, Payer("2026-03"), Family(), moved, Day("2026-03-04"));
        var open = Calculator.Compute(PandawaService.FacilityMove, Payer("2026-03"), Family(), moved, Day("2026-03-05"));

        Assert.That((early.Reason, early.From, early.Rule!.Value), Is.EqualTo(((IneligibleReason?)IneligibleReason.FacilityTooRecent, (DateOnly?)Day("2026-03-05"), 3)));
        Assert.That((open.IsEligible, open.ValidFrom), Is.EqualTo((true, (DateOnly?)Day("2026-04-01"))));
    }

    [Test]
    public void Without_a_known_move_the_registration_counts() =>
        Assert.That(Compute(PandawaService.FacilityMove, Payer("2026-03", registeredOn: "2026-01-10"), "2026-03-05").From, Is.EqualTo(Day("2026-04-10")));

    [TestCase("2026-03", "2025-03-05", null)]
    [TestCase("2026-03", "2025-03-06", IneligibleReason.ClassTooRecent)]
    [TestCase("2026-02", "2020-01-01", IneligibleReason.ContributionOpen)]
    [TestCase("2025-06", "2020-01-01", IneligibleReason.ContributionOpen)]
    public void A_class_can_be_changed_after_a_year_when_nothing_is_open(string paidThrough, string registeredOn, IneligibleReason? reason)
    {
        var result = Compute(PandawaService.ClassChange, Payer(paidThrough, registeredOn), "2026-03-05");

        Assert.That((result.Reason, result.ValidFrom), Is.EqualTo((reason, reason is null ? (DateOnly?)Day("2026-04-01") : null)));
    }

    [Test]
    public void One_member_in_arrears_keeps_the_whole_family_in_its_class()
    {
        var payer = Payer("2026-03", "2020-01-01");
        var result = Calculator.Compute(PandawaService.ClassChange, payer, Family(payer, Payer("2025-12", "2020-01-01")), ParticipantHistory.None, Day("2026-03-05"));

        Assert.That(result.Reason, Is.EqualTo(IneligibleReason.ContributionOpen));
    }

    [TestCase(Segment.Ppu, null, IneligibleReason.StillEmployed)]
    [TestCase(Segment.Ppu, InactiveCause.PpuEnded, null)]
    [TestCase(Segment.Pbi, InactiveCause.PbiRemoved, null)]
    [TestCase(Segment.Ppu, InactiveCause.NikInvalid, IneligibleReason.NikMustBeCorrected)]
    [TestCase(Segment.Ppu, InactiveCause.Deceased, IneligibleReason.Deceased)]
    [TestCase(Segment.Pbpu, null, IneligibleReason.AlreadySelfPaying)]
    public void The_segment_changes_when_the_old_status_is_inactive(Segment segment, InactiveCause? cause, IneligibleReason? reason) =>
        Assert.That(Compute(PandawaService.SegmentChange, Payer(null, segment: segment, cause: cause), "2026-03-05").Reason, Is.EqualTo(reason));

    [TestCase(Segment.Pbpu, "2026-03", null, IneligibleReason.AlreadyActive)]
    [TestCase(Segment.Pbpu, "2025-10", null, IneligibleReason.PayArrears)]
    [TestCase(Segment.Ppu, null, InactiveCause.PpuEnded, null)]
    [TestCase(Segment.Pbi, null, InactiveCause.PbiRemoved, null)]
    [TestCase(Segment.Ppu, null, InactiveCause.Age21, null)]
    [TestCase(Segment.Ppu, null, InactiveCause.NikInvalid, IneligibleReason.NikMustBeCorrected)]
    [TestCase(Segment.Ppu, null, InactiveCause.Deceased, IneligibleReason.Deceased)]
    [TestCase(Segment.Ppu, null, null, IneligibleReason.AlreadyActive)]
    public void A_card_is_reactivated_where_paying_would_not_help(Segment segment, string? paidThrough, InactiveCause? cause, IneligibleReason? reason) =>
        Assert.That(Compute(PandawaService.Reactivation, Payer(paidThrough, segment: segment, cause: cause), "2026-03-05").Reason, Is.EqualTo(reason));

    [TestCase("2026-02-05", "2026-03-05", true)]
    [TestCase("2026-02-04", "2026-03-05", false)]
    public void A_newborn_is_registered_within_28_days(string born, string today, bool eligible) =>
        Assert.That(Calculator.OfNewborn(Day(born), Day(today)).IsEligible, Is.EqualTo(eligible));

    [TestCase("2001-03-06", true)]
    [TestCase("2001-03-05", false)]
    public void A_student_is_covered_until_the_25th_birthday(string born, bool eligible)
    {
        var child = Payer(null, segment: Segment.Ppu, cause: InactiveCause.Age21) with { BirthDate = ChikaBot.Core.Identity.BirthDate.Parse(born) };

        Assert.That(Calculator.OfWay(ReactivationWay.Student, child, Day("2026-03-05")).IsEligible, Is.EqualTo(eligible));
        Assert.That(Calculator.OfWay(ReactivationWay.Student, child with { InactiveCause = InactiveCause.PpuEnded }, Day("2026-03-05")).Reason, Is.EqualTo(IneligibleReason.NotOfStudentAge));
    }

    private static Eligibility Compute(PandawaService service, Participant participant, string today) =>
        Calculator.Compute(service, participant, Family(participant), ParticipantHistory.None, Day(today));
}

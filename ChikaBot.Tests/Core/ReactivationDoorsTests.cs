using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Reactivation;
using ChikaBot.Core.Rules;
using ChikaBot.Tests.Dialogs;
using NUnit.Framework;
using static ChikaBot.Core.Reactivation.ReactivationDoor;

namespace ChikaBot.Tests.Core;

public sealed class ReactivationDoorsTests
{
    private static readonly ReactivationDoors Doors = new(RuleBook.Embedded);
    private static readonly StatusCalculator Statuses = new(RuleBook.Embedded);
    private static readonly DateOnly Today = Make.Day("2026-03-05");

    private static IReadOnlyList<ReactivationDoor> Of(Participant participant, string today = "2026-03-05") =>
        Doors.For(participant, Statuses.Compute(participant, Make.Day(today)), Make.Day(today));

    [TestCase("2026-03", "2026-03-05", None)]
    [TestCase("2026-02", "2026-03-05", None)]
    [TestCase("2026-02", "2026-03-31", None)]
    [TestCase("2026-01", "2026-03-05", PayArrears)]
    [TestCase("2021-12", "2026-03-05", PayArrears)]
    public void A_payer_has_one_door_by_the_months_paid(string paidThrough, string today, ReactivationDoor expected) =>
        Assert.That(Of(People.Payer(paidThrough: paidThrough), today), Is.EqualTo(new[] { expected }));

    [Test]
    public void Who_has_never_paid_has_the_first_payment() =>
        Assert.That(Of(People.Payer(registeredOn: "2026-03-01")), Is.EqualTo(new[] { FirstPayment }));

    [TestCase(InactiveCause.PbiRemoved, BackToPbi, SelfPaying)]
    [TestCase(InactiveCause.PpuEnded, SelfPaying, ThroughEmployer, LaidOff)]
    [TestCase(InactiveCause.Deceased, CorrectDeathRecord, RemoveDeceasedMember)]
    [TestCase(InactiveCause.NikInvalid, CorrectNik)]
    public void Another_cause_has_doors_of_its_own_even_with_months_unpaid(InactiveCause cause, params ReactivationDoor[] expected) =>
        Assert.That(Of(People.Payer(paidThrough: "2025-01", cause: cause)), Is.EqualTo(expected));

    [TestCase("2001-03-06", true)] // 24, and 25 tomorrow
    [TestCase("2001-03-05", false)]
    public void The_study_letter_helps_to_the_25th_birthday(string birthDate, bool helps) =>
        Assert.That(Of(People.Payer(segment: Segment.Ppu, cause: InactiveCause.Age21, birthDate: birthDate)).Contains(StudentChild), Is.EqualTo(helps));

    [Test]
    public void Only_arrears_and_the_first_payment_are_opened_by_paying() =>
        Assert.That(Enum.GetValues<ReactivationDoor>().Where(ReactivationDoors.IsPaid), Is.EquivalentTo(new[] { PayArrears, FirstPayment }));

    [TestCase(SelfPaying, InactiveCause.PpuEnded, DocumentPurpose.EmployeeToSelfPaying)]
    [TestCase(SelfPaying, InactiveCause.PbiRemoved, DocumentPurpose.NewSelfPayingMember)]
    [TestCase(StudentChild, InactiveCause.Age21, DocumentPurpose.StudentChild)]
    [TestCase(BackToPbi, InactiveCause.PbiRemoved, DocumentPurpose.PbiReturn)]
    public void The_papers_fit_the_door_and_the_cause(ReactivationDoor door, InactiveCause cause, DocumentPurpose expected) =>
        Assert.That(ReactivationDoors.Papers(door, cause), Is.EqualTo(expected));

    [Test]
    public void Every_purpose_names_what_to_bring_and_where_that_was_read()
    {
        foreach (var purpose in Enum.GetValues<DocumentPurpose>())
        {
            var list = Documents.For(purpose);
            Assert.That(list.Source, Does.StartWith("docs/facts/jkn.md").Or.StartWith("operator's choice; not found in a source"));
            Assert.That(list.Needs, Is.Not.Empty.And.All.Matches<DocumentNeed>(need => need.AnyOf.Count > 0), $"{purpose}");
        }
    }

    [Test]
    public void A_reactivation_needs_the_card_and_one_of_KK_and_KTP() =>
        Assert.That(
            Documents.For(DocumentPurpose.Reactivation).Needs.Select(need => need.AnyOf),
            Is.EqualTo(new Document[][] { [Document.MembershipCard], [Document.FamilyCard, Document.IdentityCard] }));

    [Test]
    public void The_figures_of_a_reactivation_are_those_of_the_law()
    {
        var rules = RuleBook.Embedded;
        Assert.That(rules.LaidOffBenefitMonths.At(Today).Value, Is.EqualTo(6));
        Assert.That(rules.LaidOffBenefitMonths.At(Today).Article, Is.EqualTo("Perpres 59/2024 pasal 27"));
        Assert.That(rules.SwitchPayByMonths.At(Today).Value, Is.EqualTo(1));
        Assert.That(rules.PbiReturnLimitMonths.At(Today).Value, Is.Zero, "the six-month rule is repealed");
    }

    [TestCase("2026-01-31", null)]
    [TestCase("2026-02-01", 3)]
    [TestCase("2026-04-30", 3)]
    [TestCase("2026-05-01", 0)]
    public void The_bridge_for_removed_PBI_ends_after_three_months(string day, int? months) =>
        Assert.That(RuleBook.Embedded.PbiBridgeMonths.Find(Make.Day(day))?.Value, Is.EqualTo((long?)months));
}

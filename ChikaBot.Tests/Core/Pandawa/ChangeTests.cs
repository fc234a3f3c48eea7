using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using NUnit.Framework;
using static ChikaBot.Tests.Core.Make;

namespace ChikaBot.Tests.Core.Pandawa;

/// <summary>From a form to changes, and what bill and status say before and after each.</summary>
public class ChangeTests
{
    private static readonly DateOnly Today = Day("2026-03-05");
    private static readonly ChangePlanner Planner = new(RuleBook.Embedded);
    private static readonly BillCalculator Bills = new(RuleBook.Embedded);
    private static readonly StatusCalculator Statuses = new(RuleBook.Embedded);

    [TestCase(Segment.Ppu, InactiveCause.PpuEnded, null)]
    [TestCase(Segment.Pbi, InactiveCause.PbiRemoved, null)]
    [TestCase(Segment.Pbi, InactiveCause.PbiRemoved, "2019-05")]
    public void A_reactivated_former_PPU_or_PBI_owes_the_running_month_and_nothing_before(Segment segment, InactiveCause cause, string? oldPaidThrough)
    {
        var before = Payer(oldPaidThrough, segment: segment, cause: cause);
        var plan = Plan(PandawaService.Reactivation, before, (FormField.Way, "SelfPaying"));
        Assert.That((plan.Problem, plan.AwaitsClass), Is.EqualTo(((PlanProblem?)null, true)));
        var change = (ParticipantChange.Reactivated)plan.Changes.Single() with { Class = CareClass.Two };

        var after = ChangeApplier.Apply(change, before);

        Assert.That((Bill(before, Today), Status(before, Today).Cause), Is.EqualTo((0, (InactiveCause?)cause)));
        Assert.That((Bill(after, Today), Status(after, Today).AwaitsFirstPayment), Is.EqualTo((100_000, true)));
        Assert.That((Bill(after, Day("2026-04-05")), Status(after, Day("2026-04-05")).State), Is.EqualTo((200_000, MembershipState.InactiveArrears)));
        var paid = after with { PaidThrough = new Month(2026, 3) };
        Assert.That((Bill(paid, Today), Status(paid, Today).State), Is.EqualTo((0, MembershipState.Active)));
    }

    [Test]
    public void One_who_paid_before_keeps_what_is_owed()
    {
        var before = Payer("2025-12", cause: InactiveCause.Age21);
        var plan = Plan(PandawaService.Reactivation, before, (FormField.Way, "SelfPaying"));

        var after = ChangeApplier.Apply(plan.Changes.Single(), before);

        Assert.That(plan.AwaitsClass, Is.False);
        Assert.That((Bill(after, Today), Status(after, Today).State), Is.EqualTo((105_000, MembershipState.InactiveArrears)));
        Assert.That(Bill(before, Today), Is.EqualTo(105_000));
    }

    [TestCase("SelfPaying", Segment.Pbpu, "2025-12", true)]
    [TestCase("Student", Segment.Pbpu, "2025-12", true)]
    [TestCase("SelfPaying", Segment.Pbpu, "2026-03", false)]
    [TestCase("SelfPaying", Segment.Pbpu, "2026-02", false)]
    [TestCase("SelfPaying", Segment.Ppu, null, true)]
    [TestCase("Student", Segment.Ppu, null, false)]
    public void A_reactivation_says_when_the_card_stays_off_until_it_is_paid(string way, Segment segment, string? paidThrough, bool awaitsPayment)
    {
        var before = Payer(paidThrough, segment: segment, cause: InactiveCause.Age21) with { BirthDate = BirthDate.Parse("2004-01-01") };

        Assert.That(Plan(PandawaService.Reactivation, before, (FormField.Way, way)).AwaitsPayment, Is.EqualTo(awaitsPayment));
    }

    [Test]
    public void A_student_goes_on_as_before()
    {
        var before = Payer(null, segment: Segment.Ppu, cause: InactiveCause.Age21) with { BirthDate = BirthDate.Parse("2004-01-01") };

        var after = ChangeApplier.Apply(Plan(PandawaService.Reactivation, before, (FormField.Way, "Student")).Changes.Single(), before);

        Assert.That((Bill(after, Today), Status(after, Today).State, after.RegisteredOn), Is.EqualTo((0, MembershipState.Active, before.RegisteredOn)));
    }

    [Test]
    public void The_whole_family_of_an_ended_employee_goes_along_and_begins_anew()
    {
        var head = Payer(null, segment: Segment.Ppu, cause: InactiveCause.PpuEnded);
        var spouse = head with { Nik = Nik.Parse("9900001708450002"), Relation = Relation.Spouse };
        var payer = Payer("2026-03") with { Nik = Nik.Parse("9900001708450003") };
        var input = Input(PandawaService.SegmentChange, head, (FormField.CareClass, "3")) with { Family = Family(head, spouse, payer) };

        var changes = Planner.Plan(input).Changes.Cast<ParticipantChange.SegmentChanged>().ToArray();
        var after = ChangeApplier.Apply(changes[0], head);

        Assert.That(changes.Select(change => change.Nik), Is.EqualTo(new[] { head.Nik, spouse.Nik }));
        Assert.That((after.Segment, Bill(after, Today), Status(after, Today).AwaitsFirstPayment), Is.EqualTo((Segment.Pbpu, 35_000, true)));
    }

    [Test]
    public void A_changed_class_is_paid_from_the_next_month_on()
    {
        var before = Payer("2026-03", "2020-01-01");
        var change = Plan(PandawaService.ClassChange, before, (FormField.CareClass, "1")).Changes.Single();

        var after = ChangeApplier.Apply(change, before);

        Assert.That(change.ValidFrom, Is.EqualTo(Day("2026-04-01")));
        Assert.That((Bill(before, Day("2026-04-01")), Bill(after, Day("2026-04-01"))), Is.EqualTo((35_000, 150_000)));
        Assert.That(Status(after, Day("2026-04-01")).State, Is.EqualTo(Status(before, Day("2026-04-01")).State));
    }

    [Test]
    public void Those_whom_others_pay_keep_their_class()
    {
        var employed = Payer(null, segment: Segment.Ppu);

        Assert.That(ChangeApplier.Apply(new ParticipantChange.ClassChanged(employed.FamilyCard, Today, CareClass.One), employed), Is.EqualTo(employed));
    }

    [Test]
    public void A_moved_facility_holds_from_the_next_month_and_changes_no_bill()
    {
        var before = Payer("2026-02");
        var change = Plan(PandawaService.FacilityMove, before, (FormField.Facility, "Klinik Baru")).Changes.Single();

        var after = ChangeApplier.Apply(change, before);

        Assert.That((change.ValidFrom, after.Facility), Is.EqualTo((Day("2026-04-01"), "Klinik Baru")));
        Assert.That((Bill(after, Today), Status(after, Today)), Is.EqualTo((Bill(before, Today), Status(before, Today))));
    }

    [Test]
    public void One_who_has_died_is_inactive_and_billed_as_decided()
    {
        var before = Payer("2026-02");

        var after = ChangeApplier.Apply(Plan(PandawaService.MemberRemoval, before, (FormField.DeathDate, "2026-03-01")).Changes.Single(), before);

        Assert.That((Status(after, Today).Cause, Bill(after, Today)), Is.EqualTo(((InactiveCause?)InactiveCause.Deceased, Bill(before, Today))));
        Assert.That(Plan(PandawaService.MemberRemoval, after, (FormField.DeathDate, "2026-03-01")).Reason, Is.EqualTo(IneligibleReason.Deceased));
    }

    [Test]
    public void A_newborn_joins_the_mothers_segment_and_class_from_this_month_on()
    {
        var mother = Payer("2026-03", careClass: CareClass.Two);
        (FormField, string)[] answers = [(FormField.FamilyCard, Card.Digits), (FormField.NewNik, "9900000102260001"), (FormField.Name, "Bayi Contoh"), (FormField.BirthDate, "2026-02-20"), (FormField.Sex, "Female"), (FormField.Facility, "Klinik")];
        var input = Input(PandawaService.Newborn, mother, answers);

        Assert.That(Planner.Plan(input).Problem, Is.EqualTo(PlanProblem.CardNumberMissing));
        var child = ((ParticipantChange.MemberAdded)Planner.Plan(input with { NewCard = CardNumber.Parse("0009900000777") }).Changes.Single()).Member;

        Assert.That((child.Relation, child.Segment, child.Class, child.FamilyCard, child.PaidThrough), Is.EqualTo((Relation.Child, Segment.Pbpu, CareClass.Two, mother.FamilyCard, (Month?)null)));
        Assert.That((Bill(child, Today), Status(child, Today).AwaitsFirstPayment), Is.EqualTo((100_000, true)));
    }

    [TestCase(Segment.Ppu, null)]
    [TestCase(Segment.Ppu, InactiveCause.PpuEnded)]
    [TestCase(Segment.Pbi, InactiveCause.PbiRemoved)]
    public void Who_registers_anew_pays_in_the_class_of_the_form_whoever_else_is_on_the_KK(Segment segment, InactiveCause? cause)
    {
        var relative = Payer(null, careClass: CareClass.One, segment: segment, cause: cause);
        foreach (var input in new[] { Joining(PandawaService.NewRegistration, null, relative), Joining(PandawaService.NewRegistration, relative, relative) })
        {
            var member = Joined(input);

            Assert.That((member.Segment, member.Class, member.InactiveCause), Is.EqualTo((Segment.Pbpu, CareClass.Three, (InactiveCause?)null)));
            Assert.That((Bill(member, Today), Status(member, Today).AwaitsFirstPayment), Is.EqualTo((35_000, true)));
        }
    }

    [Test]
    public void Who_registers_anew_beside_payers_of_another_class_is_not_registered_in_either()
    {
        var payer = Payer("2026-03", careClass: CareClass.Two);

        Assert.That(Planner.Plan(Joining(PandawaService.NewRegistration, null, payer)).Problem, Is.EqualTo(PlanProblem.OtherClass));
        Assert.That(Joined(Joining(PandawaService.NewRegistration, null, payer with { InactiveCause = InactiveCause.Deceased })).Class, Is.EqualTo(CareClass.Three));
        Assert.That(Joined(Joining(PandawaService.NewRegistration, null, payer with { Class = CareClass.Three })).Class, Is.EqualTo(CareClass.Three));
    }

    [TestCase(PandawaService.Newborn, Segment.Ppu, InactiveCause.PpuEnded)]
    [TestCase(PandawaService.Newborn, Segment.Pbi, InactiveCause.PbiRemoved)]
    [TestCase(PandawaService.AddFamilyMember, Segment.Ppu, InactiveCause.PpuEnded)]
    [TestCase(PandawaService.AddFamilyMember, Segment.Pbi, InactiveCause.PbiRemoved)]
    [TestCase(PandawaService.AddFamilyMember, Segment.Pbpu, InactiveCause.NikInvalid)]
    public void Nobody_joins_a_family_whose_cards_are_all_off_for_another_cause(PandawaService service, Segment segment, InactiveCause cause)
    {
        var relative = Payer(null, segment: segment, cause: cause);

        Assert.That(Planner.Plan(Joining(service, relative, relative)).Problem, Is.EqualTo(PlanProblem.FamilyInactive));
    }

    [Test]
    public void Who_joins_by_a_relative_whose_card_is_off_follows_somebody_else_an_active_one_first()
    {
        var relative = Payer(null, segment: Segment.Ppu, cause: InactiveCause.PpuEnded);
        var owing = Other(Payer("2025-06", careClass: CareClass.Two), 2, Relation.Other);
        var active = Other(Payer(null, segment: Segment.Pbi), 3, Relation.Other);

        var child = Joined(Joining(PandawaService.Newborn, relative, relative, owing));
        Assert.That((child.Segment, child.Class, Status(child, Today).AwaitsFirstPayment), Is.EqualTo((Segment.Pbpu, CareClass.Two, true)));
        Assert.That(Joined(Joining(PandawaService.Newborn, relative, relative, owing, active)).Segment, Is.EqualTo(Segment.Pbi));
    }

    [Test]
    public void In_a_mixed_family_the_relative_of_the_form_is_followed_also_when_in_arrears()
    {
        var payer = Payer("2025-06", careClass: CareClass.Two);
        var employed = Other(Payer(null, careClass: CareClass.One, segment: Segment.Ppu), 2, Relation.Spouse);

        // A class that the form carries does not split the KK's.
        var child = Joined(Joining(PandawaService.AddFamilyMember, payer, employed, payer));
        Assert.That((child.Segment, child.Class), Is.EqualTo((Segment.Pbpu, CareClass.Two)));
        Assert.That(Joined(Joining(PandawaService.AddFamilyMember, employed, employed, payer)).Segment, Is.EqualTo(Segment.Ppu));
    }

    [TestCase(PandawaService.Newborn, "Child", 2, null)]
    [TestCase(PandawaService.Newborn, "Child", 3, PlanProblem.OutsideEmployersCover)]
    [TestCase(PandawaService.AddFamilyMember, "Spouse", 3, null)]
    [TestCase(PandawaService.AddFamilyMember, "Other", 0, PlanProblem.OutsideEmployersCover)]
    public void An_employer_pays_for_the_spouse_and_three_children(PandawaService service, string relation, int children, PlanProblem? expected)
    {
        var head = Payer(null, segment: Segment.Ppu);
        Participant[] family = [head, .. Enumerable.Range(2, children).Select(serial => Other(head, serial, Relation.Child)), Other(Payer("2026-03"), 9, Relation.Other)];
        var input = Joining(service, head, family);
        input = input with { Answers = new Dictionary<FormField, string>(input.Answers) { [FormField.Relation] = relation } };

        Assert.That(Planner.Plan(input).Problem, Is.EqualTo(expected));
    }

    [Test]
    public void A_grown_child_who_works_covers_no_newborn_of_the_parents()
    {
        var mother = Payer(null, segment: Segment.Ppu, cause: InactiveCause.PpuEnded);
        var son = Other(Payer(null, segment: Segment.Ppu), 2, Relation.Child);
        var father = Other(Payer("2025-06"), 3, Relation.Spouse);

        Assert.That(Planner.Plan(Joining(PandawaService.Newborn, mother, mother, son)).Problem, Is.EqualTo(PlanProblem.OutsideEmployersCover));
        Assert.That(Joined(Joining(PandawaService.Newborn, mother, mother, son, father)).Segment, Is.EqualTo(Segment.Pbpu));
    }

    [Test]
    public void A_newborn_follows_the_employed_parent_in_the_KK_of_the_grandparents()
    {
        var grandfather = Payer("2026-03");
        var mother = Other(Payer(null, segment: Segment.Ppu), 2, Relation.Child);

        Assert.That(Joined(Joining(PandawaService.Newborn, mother, grandfather, mother)).Segment, Is.EqualTo(Segment.Ppu));
        Assert.That(Planner.Plan(Joining(PandawaService.AddFamilyMember, mother, grandfather, mother)).Problem, Is.EqualTo(PlanProblem.OutsideEmployersCover));
    }

    [Test]
    public void A_new_member_is_refused_with_the_reason()
    {
        var relative = Payer("2026-03");
        (FormField, string)[] answers = [(FormField.FamilyCard, "9900000101200002"), (FormField.NewNik, "9900000102260001"), (FormField.Name, "Bayi"), (FormField.BirthDate, "2026-01-20"), (FormField.Sex, "Male"), (FormField.Facility, "Klinik"), (FormField.Relation, "Child")];
        var input = Input(PandawaService.AddFamilyMember, relative, answers) with { NewCard = CardNumber.Parse("0009900000777") };

        Assert.That(Planner.Plan(input).Problem, Is.EqualTo(PlanProblem.OtherFamily));
        Assert.That(Planner.Plan(input with { Known = true }).Problem, Is.EqualTo(PlanProblem.NikKnown));
        Assert.That(Planner.Plan(input with { Participant = null }).Problem, Is.EqualTo(PlanProblem.ParticipantUnknown));
        Assert.That(Planner.Plan(input with { Service = PandawaService.Newborn, Answers = Answers((FormField.FamilyCard, Card.Digits), (FormField.BirthDate, "2026-01-20")) }).Reason, Is.EqualTo(IneligibleReason.NewbornTooOld));
        Assert.That(Planner.Plan(input with { Answers = Answers((FormField.FamilyCard, "not a number")) }).Problem, Is.EqualTo(PlanProblem.AnswerMissing));
    }

    [Test]
    public void A_correction_changes_what_it_names_only()
    {
        var before = Payer("2026-03", cause: InactiveCause.NikInvalid);
        var name = ChangeApplier.Apply(Plan(PandawaService.DataChange, before, (FormField.CorrectedName, "Nama Benar")).Changes.Single(), before);
        var nik = ChangeApplier.Apply(Plan(PandawaService.DataChange, before, (FormField.CorrectedNik, "9900001708450009")).Changes.Single(), before);

        Assert.That(name, Is.EqualTo(before with { Name = new PersonName("Nama Benar") }));
        Assert.That((nik.Nik.Digits, nik.InactiveCause, Status(nik, Today).State), Is.EqualTo(("9900001708450009", (InactiveCause?)null, MembershipState.Active)));
    }

    /// <summary>A child's form of class 3, with a card number.</summary>
    private static PlanInput Joining(PandawaService service, Participant? relative, params Participant[] family) => new(
        service,
        Answers((FormField.FamilyCard, Card.Digits), (FormField.NewNik, "9900000102260001"), (FormField.Name, "Anggota Contoh"), (FormField.BirthDate, "2026-02-20"), (FormField.Sex, "Female"), (FormField.Relation, "Child"), (FormField.CareClass, "3"), (FormField.Facility, "Klinik")),
        relative, Family(family), ParticipantHistory.None, false, CardNumber.Parse("0009900000777"), Today);

    private static Participant Joined(PlanInput input) => ((ParticipantChange.MemberAdded)Planner.Plan(input).Changes.Single()).Member;

    private static Participant Other(Participant person, int serial, Relation relation) => person with { Nik = Nik.Parse($"990000170845{serial:D4}"), Relation = relation };

    private static ChangePlan Plan(PandawaService service, Participant participant, params (FormField, string)[] answers) => Planner.Plan(Input(service, participant, answers));

    private static PlanInput Input(PandawaService service, Participant participant, params (FormField, string)[] answers) =>
        new(service, Answers(answers), participant, Family(participant), ParticipantHistory.None, false, null, Today);

    private static Dictionary<FormField, string> Answers(params (FormField Field, string Value)[] answers) => answers.ToDictionary(answer => answer.Field, answer => answer.Value);

    private static long Bill(Participant participant, DateOnly on) => Bills.Compute(Family(participant), on).Total.Amount;

    private static MembershipStatus Status(Participant participant, DateOnly on) => Statuses.Compute(participant, on);
}

using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Pandawa;

/// <summary>What an approval needs to know.</summary>
/// <param name="Answers">The form's.</param>
/// <param name="Participant">The one concerned, or for a member who joins somebody of the family; null for a new registration, and when the store has none.</param>
/// <param name="Family">Of the participant, or of the form's family card; null when there is none.</param>
/// <param name="Known">True when the NIK of the new member is in the store already.</param>
/// <param name="NewCard">The card number that the master file has given to a new member; the officer types it.</param>
/// <param name="Today">The day in Jakarta.</param>
public sealed record PlanInput(
    PandawaService Service,
    IReadOnlyDictionary<FormField, string> Answers,
    Participant? Participant,
    Family? Family,
    ParticipantHistory History,
    bool Known,
    CardNumber? NewCard,
    DateOnly Today)
{
    public override string ToString() => $"plan of {Service}";
}

/// <summary>Turns a form into the changes that its approval makes, by the rules of the day. Safe for many threads.</summary>
public sealed class ChangePlanner(RuleBook rules)
{
    private readonly EligibilityCalculator eligibility = new(rules);
    private readonly StatusCalculator statuses = new(rules);

    public ChangePlan Plan(PlanInput input)
    {
        var entry = ServiceCatalogue.For(input.Service);
        if (entry.NeedsParticipant && input.Participant is null) return Cannot(PlanProblem.ParticipantUnknown);
        var validFrom = input.Today;
        if (input.Participant is { } participant)
        {
            var open = eligibility.Compute(input.Service, participant, input.Family!, input.History, input.Today);
            if (!open.IsEligible) return new ChangePlan([], false, PlanProblem.NotEligible, open.Reason);
            validFrom = open.ValidFrom!.Value;
        }

        try
        {
            return Of(entry.Change, input, new FormAnswers(input.Answers, input.Today), validFrom);
        }
        catch (FormatException)
        {
            return Cannot(PlanProblem.AnswerMissing);
        }
    }

    private ChangePlan Of(ChangeKind kind, PlanInput input, FormAnswers answers, DateOnly validFrom) => kind switch
    {
        ChangeKind.None => Made(),
        ChangeKind.MemberAdded => Added(input, answers),
        ChangeKind.SegmentChanged => Made([.. Switched(input, answers, validFrom)]),
        ChangeKind.DataCorrected => Made(new ParticipantChange.DataCorrected(
            input.Participant!.Nik, validFrom, answers.Name(FormField.CorrectedName), answers.BirthDate(FormField.CorrectedBirthDate),
            answers.Choice<Sex>(FormField.CorrectedSex), answers.Nik(FormField.CorrectedNik), answers.Mobile())),
        ChangeKind.FacilityMoved => Made(new ParticipantChange.FacilityMoved(input.Participant!.Nik, validFrom, answers.Required(FormField.Facility))),
        ChangeKind.ClassChanged => Made(new ParticipantChange.ClassChanged(input.Participant!.FamilyCard, validFrom, answers.Class())),
        ChangeKind.Reactivated => Reactivated(input, answers, validFrom),
        ChangeKind.MemberDeceased => Made(new ParticipantChange.MemberDeceased(input.Participant!.Nik, validFrom)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private ChangePlan Reactivated(PlanInput input, FormAnswers answers, DateOnly validFrom)
    {
        var participant = input.Participant!;
        var way = answers.Choice<ReactivationWay>(FormField.Way) ?? throw new FormatException("No way.");
        var open = eligibility.OfWay(way, participant, input.Today);
        if (!open.IsEligible) return new ChangePlan([], false, PlanProblem.NotEligible, open.Reason);
        // A student goes on as before; so does one who pays for themselves, with whatever is owed.
        var beginsAnew = way == ReactivationWay.SelfPaying && !participant.PaysOwnContribution;
        var change = new ParticipantChange.Reactivated(participant.Nik, validFrom, beginsAnew ? Segment.Pbpu : participant.Segment, null);
        return new ChangePlan([change, .. Moved(participant, answers, validFrom)], beginsAnew, null)
        {
            AwaitsPayment = !statuses.Compute(ChangeApplier.Apply(change, participant), validFrom).IsActive,
        };
    }

    /// <summary>Every member of the KK goes along whose cover ended in the same segment.</summary>
    private static IEnumerable<ParticipantChange> Switched(PlanInput input, FormAnswers answers, DateOnly validFrom)
    {
        var participant = input.Participant!;
        var careClass = answers.Class();
        var members = input.Family!.Members.Where(member => member.Segment == participant.Segment && member.InactiveCause == participant.InactiveCause);
        return members.Select(member => (ParticipantChange)new ParticipantChange.SegmentChanged(member.Nik, validFrom, Segment.Pbpu, careClass)).Concat(Moved(participant, answers, validFrom));
    }

    private static IEnumerable<ParticipantChange> Moved(Participant participant, FormAnswers answers, DateOnly validFrom) =>
        answers.Optional(FormField.Facility) is { } facility ? [new ParticipantChange.FacilityMoved(participant.Nik, validFrom, facility)] : [];

    private ChangePlan Added(PlanInput input, FormAnswers answers)
    {
        if (input.Known) return Cannot(PlanProblem.NikKnown);
        var card = FamilyCardNumber.Parse(answers.Required(FormField.FamilyCard));
        if (input.Participant is { } named && named.FamilyCard != card) return Cannot(PlanProblem.OtherFamily);
        var born = answers.BirthDate(FormField.BirthDate) ?? throw new FormatException("No birth date.");
        if (input.Service == PandawaService.Newborn && eligibility.OfNewborn(born.Value, input.Today) is { IsEligible: false } late)
            return new ChangePlan([], false, PlanProblem.NotEligible, late.Reason);

        var relation = input.Service == PandawaService.Newborn ? Relation.Child : answers.Choice<Relation>(FormField.Relation) ?? Relation.Head;
        var (segment, careClass) = (Segment.Pbpu, CareClass.Three);
        if (input.Service == PandawaService.NewRegistration)
        {
            careClass = answers.Class();
            var payers = (input.Family?.Members ?? []).Where(member => member.PaysOwnContribution && member.InactiveCause != InactiveCause.Deceased);
            if (payers.Any(payer => payer.Class != careClass)) return Cannot(PlanProblem.OtherClass);
        }
        else
        {
            var followed = Followed(input);
            var covering = followed.FirstOrDefault(one => one.Segment != Segment.Ppu || EmployerCovers(one, relation, input));
            if (covering is null) return Cannot(followed.Count == 0 ? PlanProblem.FamilyInactive : PlanProblem.OutsideEmployersCover);
            (segment, careClass) = (covering.Segment, covering.Class);
        }

        // Last: the officer fetches the number only for somebody who can be registered.
        if (input.NewCard is null) return Cannot(PlanProblem.CardNumberMissing);
        var member = new Participant(
            answers.Nik(FormField.NewNik) ?? throw new FormatException("No NIK."), input.NewCard, card, answers.Name(FormField.Name) ?? throw new FormatException("No name."),
            born, answers.Choice<Sex>(FormField.Sex) ?? throw new FormatException("No sex."), relation, segment, careClass,
            input.Today, null, null, answers.Required(FormField.Facility), answers.Mobile());
        return Made(new ParticipantChange.MemberAdded(member, input.Today));
    }

    /// <summary>
    /// Whose segment and class a member who joins may take: the relative's on the form, or else those of the others on the KK, an active one first.
    /// Nobody's whose card is off for another cause than arrears: whoever paid for them does so no more.
    /// </summary>
    private IReadOnlyList<Participant> Followed(PlanInput input)
    {
        var open = input.Family!.Members.Where(member => member.InactiveCause is null).ToArray();
        return open.FirstOrDefault(member => member.Nik == input.Participant!.Nik) is { } relative
            ? [relative]
            : [.. open.OrderByDescending(member => statuses.Compute(member, input.Today).IsActive)];
    }

    /// <summary>An employer pays for a couple and a number of children; each further child, parent or in-law costs the employee more, and only the employer can arrange that.</summary>
    private bool EmployerCovers(Participant employee, Relation relation, PlanInput input)
    {
        var covered = input.Family!.Members.Where(member => member.Segment == Segment.Ppu && member.InactiveCause is null).ToArray();
        var couple = covered.Count(member => member.Relation is Relation.Head or Relation.Spouse);
        // A grown child who works covers no brother or sister, but may be the parent on a newborn's form, in the KK of the grandparents.
        if (couple == 0) return input.Service == PandawaService.Newborn && employee.Nik == input.Participant!.Nik;
        return relation switch
        {
            Relation.Child => covered.Count(member => member.Relation == Relation.Child) < rules.PpuCoveredChildren.At(input.Today).Value,
            Relation.Head or Relation.Spouse => couple <= rules.PpuCoveredSpouses.At(input.Today).Value,
            _ => false,
        };
    }

    private static ChangePlan Made(params IReadOnlyList<ParticipantChange> changes) => new(changes, AwaitsClass: false, null);

    private static ChangePlan Cannot(PlanProblem problem) => new([], false, problem);
}

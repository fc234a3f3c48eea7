using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Pandawa;

/// <summary>What an approval needs to know.</summary>
/// <param name="Answers">The form's.</param>
/// <param name="Participant">The one concerned, or for a new member somebody of the family; null for a family that is new, and when the store has none.</param>
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
        if (way == ReactivationWay.Student || participant.PaysOwnContribution)
            return Made([new ParticipantChange.Reactivated(participant.Nik, validFrom, participant.Segment, null), .. Moved(participant, answers, validFrom)]);
        return new ChangePlan([new ParticipantChange.Reactivated(participant.Nik, validFrom, Segment.Pbpu, null), .. Moved(participant, answers, validFrom)], AwaitsClass: true, null);
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
        if (input.NewCard is null) return Cannot(PlanProblem.CardNumberMissing);
        var card = FamilyCardNumber.Parse(answers.Required(FormField.FamilyCard));
        if (input.Participant is { } relative && relative.FamilyCard != card) return Cannot(PlanProblem.OtherFamily);
        var born = answers.BirthDate(FormField.BirthDate) ?? throw new FormatException("No birth date.");
        if (input.Service == PandawaService.Newborn && eligibility.OfNewborn(born.Value, input.Today) is { IsEligible: false } late)
            return new ChangePlan([], false, PlanProblem.NotEligible, late.Reason);

        var head = input.Participant;
        var relation = input.Service == PandawaService.Newborn ? Relation.Child : answers.Choice<Relation>(FormField.Relation) ?? Relation.Head;
        var careClass = head?.Class ?? answers.Class();
        var member = new Participant(
            answers.Nik(FormField.NewNik) ?? throw new FormatException("No NIK."), input.NewCard, card, answers.Name(FormField.Name) ?? throw new FormatException("No name."),
            born, answers.Choice<Sex>(FormField.Sex) ?? throw new FormatException("No sex."), relation, head?.Segment ?? Segment.Pbpu, careClass,
            input.Today, null, null, answers.Required(FormField.Facility), answers.Mobile());
        return Made(new ParticipantChange.MemberAdded(member, input.Today));
    }

    private static ChangePlan Made(params IReadOnlyList<ParticipantChange> changes) => new(changes, AwaitsClass: false, null);

    private static ChangePlan Cannot(PlanProblem problem) => new([], false, problem);
}

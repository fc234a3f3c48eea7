using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Pandawa;

/// <summary>Says whether a service is open to a participant, and by which rule (docs/facts/jkn.md section 7). Safe for many threads.</summary>
public sealed class EligibilityCalculator(RuleBook rules)
{
    private readonly BillCalculator bills = new(rules);
    private readonly StatusCalculator statuses = new(rules);

    /// <param name="participant">The one concerned: for a new member and a newborn somebody of the family that is registered.</param>
    /// <param name="family">The participant's.</param>
    /// <param name="today">The day in Jakarta.</param>
    public Eligibility Compute(PandawaService service, Participant participant, Family family, ParticipantHistory history, DateOnly today) => service switch
    {
        _ when participant.InactiveCause == InactiveCause.Deceased && service is not (PandawaService.DataChange or PandawaService.DuplicateData or PandawaService.AddFamilyMember) =>
            No(IneligibleReason.Deceased),
        PandawaService.FacilityMove => FacilityMove(participant, history, today),
        PandawaService.ClassChange => ClassChange(participant, family, history, today),
        PandawaService.SegmentChange => SegmentChange(participant, today),
        PandawaService.Reactivation => Reactivation(participant, today),
        _ => Yes(today),
    };

    /// <summary>Whether a child born on that day can still be registered as a newborn.</summary>
    public Eligibility OfNewborn(DateOnly born, DateOnly today)
    {
        var rule = rules.NewbornWithinDays.At(today);
        return today > born.AddDays((int)rule.Value) ? No(IneligibleReason.NewbornTooOld, rule) : Yes(today, rule);
    }

    /// <summary>Whether the card can be on again that way.</summary>
    public Eligibility OfWay(ReactivationWay way, Participant participant, DateOnly today)
    {
        if (way == ReactivationWay.SelfPaying) return Yes(today);
        var rule = rules.StudentMaxAge.At(today);
        var isStudentAge = participant.InactiveCause == InactiveCause.Age21 && participant.BirthDate.AgeOn(today) < rule.Value;
        return isStudentAge ? Yes(today, rule) : No(IneligibleReason.NotOfStudentAge, rule);
    }

    private Eligibility FacilityMove(Participant participant, ParticipantHistory history, DateOnly today)
    {
        var rule = rules.FacilityChangeAfterMonths.At(today);
        var open = (history.FacilitySince ?? participant.RegisteredOn).AddMonths((int)rule.Value);
        return open > today ? No(IneligibleReason.FacilityTooRecent, rule, open) : Yes(FirstOf(today, rules.FacilityValidAfterMonths), rule);
    }

    private Eligibility ClassChange(Participant participant, Family family, ParticipantHistory history, DateOnly today)
    {
        if (!participant.PaysOwnContribution) return No(IneligibleReason.OthersPay, rules.PaidByOthers(participant.Segment)?.Find(today));
        var rule = rules.ClassChangeAfterMonths.At(today);
        var open = (history.ClassSince ?? participant.RegisteredOn).AddMonths((int)rule.Value);
        if (open > today) return No(IneligibleReason.ClassTooRecent, rule, open);
        // The record has one class for all months, so an open one would be billed at the new class.
        return bills.Compute(family, today).IsPaid ? Yes(FirstOf(today, rules.ClassValidAfterMonths), rule) : No(IneligibleReason.ContributionOpen, rule);
    }

    private Eligibility SegmentChange(Participant participant, DateOnly today)
    {
        if (participant.PaysOwnContribution) return No(IneligibleReason.AlreadySelfPaying);
        return participant.InactiveCause switch
        {
            null => No(IneligibleReason.StillEmployed, rules.PaidByOthers(participant.Segment)?.Find(today)),
            InactiveCause.NikInvalid => No(IneligibleReason.NikMustBeCorrected),
            _ => Yes(today, rules.SwitchPayByMonths.Find(today)),
        };
    }

    private Eligibility Reactivation(Participant participant, DateOnly today)
    {
        var status = statuses.Compute(participant, today);
        if (status.State == MembershipState.InactiveArrears) return No(IneligibleReason.PayArrears, status.Rule);
        if (status.Cause == InactiveCause.NikInvalid) return No(IneligibleReason.NikMustBeCorrected);
        // Who only has to pay for the first time needs no officer either.
        return status.Cause is null ? No(status.AwaitsFirstPayment ? IneligibleReason.PayArrears : IneligibleReason.AlreadyActive, status.Rule) : Yes(today);
    }

    private static DateOnly FirstOf(DateOnly today, RuleSeries afterMonths) => (Month.Of(today) + (int)afterMonths.At(today).Value).FirstDay;

    private static Eligibility Yes(DateOnly validFrom, Rule? rule = null) => new(null, rule, null, validFrom);

    private static Eligibility No(IneligibleReason reason, Rule? rule = null, DateOnly? from = null) => new(reason, rule, from, null);
}

using ChikaBot.Core.Contributions;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Participants;

/// <summary>
/// Decides in which of the four states a participant is. A cause in the directory always wins over arrears: paying would not help
/// (docs/facts/jkn.md sections 2 and 8). Safe for many threads.
/// </summary>
public sealed class StatusCalculator(RuleBook rules)
{
    /// <param name="today">The day in Jakarta; its month is the running month.</param>
    public MembershipStatus Compute(Participant participant, DateOnly today) =>
        participant.InactiveCause is { } cause ? InactiveFor(cause)
        : participant.PaysOwnContribution ? OfPayer(participant, today)
        : Active(rules.PaidByOthers(participant.Segment)?.Find(today));

    private static MembershipStatus InactiveFor(InactiveCause cause) =>
        new(MembershipState.InactiveOtherCause, cause, AwaitsFirstPayment: false, null, null, null, null);

    private static MembershipStatus Active(Rule? rule) => new(MembershipState.Active, null, AwaitsFirstPayment: false, null, null, null, rule);

    private MembershipStatus OfPayer(Participant participant, DateOnly today)
    {
        var running = Month.Of(today);
        var first = OpenMonths.First(participant);
        if (participant.PaidSinceRegistering is null && AwaitingFirstPayment(participant, first, today) is { } awaiting) return awaiting;
        if (first > running) return Active(rules.SuspensionAfterMonths.Find(today));

        var due = rules.DueDay.At(today);
        var dueOn = running.FirstDay.AddDays((int)due.Value - 1);
        var suspension = rules.SuspensionAfterMonths.At(today);
        var suspendedFrom = first + (int)suspension.Value;
        if (running >= suspendedFrom)
            return new(MembershipState.InactiveArrears, null, AwaitsFirstPayment: false, first, suspendedFrom.FirstDay, dueOn, suspension);

        var state = first < running || today > dueOn ? MembershipState.ActiveLate : MembershipState.Active;
        return new(state, null, AwaitsFirstPayment: false, first, null, dueOn, due);
    }

    /// <summary>Null when the first payment's last day and the month of registration have both passed: then its months are arrears.</summary>
    private MembershipStatus? AwaitingFirstPayment(Participant participant, Month first, DateOnly today)
    {
        var (days, rule) = FirstPayment(participant);
        if (first < Month.Of(today) && (days is null || today > days.To)) return null;
        return new(MembershipState.InactiveOtherCause, null, AwaitsFirstPayment: true, first <= Month.Of(today) ? first : null, null, null, rule, days);
    }

    /// <summary>By the rules of the day of registration; nothing where they are younger than that.</summary>
    private (FirstPaymentDays? Days, Rule? Rule) FirstPayment(Participant participant)
    {
        var (registered, born) = (participant.RegisteredOn, participant.BirthDate.Value);
        if (participant.Relation == Relation.Child && born <= registered && rules.NewbornWithinDays.Find(registered) is { } within && registered <= After(born, within))
            return (new(null, After(born, within)), within);
        return rules.FirstPaymentFromDay.Find(registered) is { } from && rules.FirstPaymentToDay.Find(registered) is { } to
            ? (new(After(registered, from), After(registered, to)), to)
            : (null, null);
    }

    // The calendar ends with 9999.
    private static DateOnly After(DateOnly day, Rule days) => DateOnly.FromDayNumber((int)Math.Min(day.DayNumber + days.Value, DateOnly.MaxValue.DayNumber));
}

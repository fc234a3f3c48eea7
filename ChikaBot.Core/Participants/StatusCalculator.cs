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
        if (participant.PaidThrough is null && first >= running) return AwaitingFirstPayment(first == running ? first : null);
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

    private static MembershipStatus AwaitingFirstPayment(Month? registered) =>
        new(MembershipState.InactiveOtherCause, null, AwaitsFirstPayment: true, registered, null, null, null);
}

using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Participants;

/// <summary>Decides in which of the four states a participant is.</summary>
public sealed class StatusCalculator(RuleBook rules)
{
    public MembershipStatus Compute(Participant participant, DateOnly today) => throw new NotImplementedException(rules.ToString());
}

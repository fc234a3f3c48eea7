using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Contributions;

/// <summary>Computes what a family owes, from the rule book alone.</summary>
public sealed class BillCalculator(RuleBook rules)
{
    public FamilyBill Compute(Family family, DateOnly today) => throw new NotImplementedException(rules.ToString());
}

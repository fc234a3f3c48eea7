using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Contributions;

/// <summary>
/// Computes what a family owes, from the rule book alone: every unpaid month of every PBPU/BP member at the tariff of that month, at most
/// the newest 24 before the running one (docs/facts/jkn.md sections 1 and 2). A cause of inactivity changes nothing. Safe for many threads.
/// </summary>
public sealed class BillCalculator(RuleBook rules)
{
    /// <param name="today">The day in Jakarta; its month is the running month.</param>
    public FamilyBill Compute(Family family, DateOnly today)
    {
        var members = new List<MemberBill>(family.Members.Count);
        foreach (var member in family.Members)
            if (member.PaysOwnContribution)
                members.Add(Compute(member, today));
        return new FamilyBill(family, today, members);
    }

    private MemberBill Compute(Participant member, DateOnly today)
    {
        var running = Month.Of(today);
        var owed = running - OpenMonths.First(member);
        if (owed < 0) return new MemberBill(member, [], null, 0);
        var billed = (int)Math.Min(owed, rules.ArrearsCapMonths.At(today).Value);
        var arrears = billed == 0 ? [] : new BillLine[billed];
        for (var i = 0; i < billed; i++) arrears[i] = Line(member.Class, running - (billed - i));
        return new MemberBill(member, arrears, Line(member.Class, running), owed);
    }

    private BillLine Line(CareClass careClass, Month month)
    {
        var tariff = rules.Tariff(careClass, month);
        return new BillLine(month, careClass, tariff.Price, tariff.Subsidy, tariff.Amount, tariff.Rule);
    }
}

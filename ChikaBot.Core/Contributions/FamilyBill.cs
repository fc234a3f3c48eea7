using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Contributions;

/// <summary>What one member owes for one month.</summary>
/// <param name="Price">The full contribution of the class in that month.</param>
/// <param name="Subsidy">The part the state adds; zero where there is none.</param>
/// <param name="Amount">What the participant pays: price less subsidy.</param>
/// <param name="Rule">The row of the participant's share, for the explanation.</param>
public sealed record BillLine(Month Month, CareClass Class, Rupiah Price, Rupiah Subsidy, Rupiah Amount, Rule Rule);

/// <summary>What one PBPU/BP member owes.</summary>
/// <param name="Arrears">Months before the running month, oldest first; at most the newest 24.</param>
/// <param name="Running">The running month; null when it is paid, or when the registration lies ahead.</param>
/// <param name="MonthsOwed">All unpaid months before the running month, billed or not.</param>
public sealed record MemberBill(Participant Member, IReadOnlyList<BillLine> Arrears, BillLine? Running, int MonthsOwed)
{
    /// <summary>Arrears, then the running month.</summary>
    public IEnumerable<BillLine> Lines => Running is null ? Arrears : Arrears.Append(Running);

    public Rupiah ArrearsTotal => Arrears.Select(line => line.Amount).Sum();

    public Rupiah Total => Lines.Select(line => line.Amount).Sum();

    /// <summary>Months owed beyond the cap, which nobody bills.</summary>
    public int MonthsNotBilled => MonthsOwed - Arrears.Count;
}

/// <summary>What a family card owes on a day: the sum over its PBPU/BP members (Perpres 64/2020; docs/facts/jkn.md sections 1 and 2).</summary>
/// <param name="Members">The PBPU/BP members only, in the family's order.</param>
public sealed record FamilyBill(Family Family, DateOnly On, IReadOnlyList<MemberBill> Members)
{
    public Month RunningMonth => Month.Of(On);

    public Rupiah ArrearsTotal => Members.Select(member => member.ArrearsTotal).Sum();

    /// <summary>Billed months before the running one, of the member who owes the most: the family has one virtual account.</summary>
    public int ArrearsMonths => Members.Select(member => member.Arrears.Count).DefaultIfEmpty().Max();

    public Rupiah Total => Members.Select(member => member.Total).Sum();

    /// <summary>Somebody here pays for themselves, and nothing is open.</summary>
    public bool IsPaid => Members.Count > 0 && Total.IsZero;
}

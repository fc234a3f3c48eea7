namespace ChikaBot.Core.Contributions;

/// <summary>Whether arrears may be paid in instalments, or the one reason why not.</summary>
public enum InstalmentEligibility
{
    Eligible,

    /// <summary>No programme runs on that day.</summary>
    NotOffered,

    /// <summary>Nobody on the family card pays for themselves.</summary>
    PaidByOthers,

    /// <summary>No month before the running one is open.</summary>
    NothingOwed,

    /// <summary>Fewer months owed than the programme asks for: pay at once.</summary>
    TooFewMonths,

    TooManyMonths,

    /// <summary>A former payer's arrears do not reach two of the smallest instalments: pay at once.</summary>
    AmountTooSmall,
}

/// <summary>The programme's two forms; the number is that of the rule book's series.</summary>
public enum InstalmentProgramme
{
    Rehab = 1,
    NewRehab = 2,
}

/// <summary>One payment of a plan.</summary>
/// <param name="Due">The month in which it is paid.</param>
/// <param name="Amount">The part of the arrears.</param>
/// <param name="Contribution">The family's running contribution of that month, paid beside it.</param>
public sealed record Instalment(Month Due, Rupiah Amount, Rupiah Contribution)
{
    public Rupiah Total => Amount + Contribution;
}

/// <summary>Arrears over a number of months. The amounts sum up to the arrears to the rupiah.</summary>
/// <param name="Instalments">At least one, a month apart; all amounts alike but the first, which also holds what does not divide.</param>
public sealed record InstalmentPlan(IReadOnlyList<Instalment> Instalments)
{
    public int Tenor => Instalments.Count;

    public Month FirstDue => Instalments[0].Due;

    /// <summary>The month of the last instalment; cover comes back only with its payment.</summary>
    public Month LastDue => Instalments[^1].Due;

    public Rupiah Arrears => Instalments.Select(one => one.Amount).Sum();

    public Rupiah Contributions => Instalments.Select(one => one.Contribution).Sum();

    public Rupiah Total => Arrears + Contributions;
}

/// <summary>What a family may do about its arrears on a day.</summary>
/// <param name="Bill">What paying all at once costs on that day, late fee apart.</param>
/// <param name="LateFee">Comes on top when paid at once; zero since 2016-07-01.</param>
/// <param name="RegisterOn">The first day on which one can register: today, or the 1st of the next month when this month's registration is over. The plans hold for that day.</param>
/// <param name="Planned">What the plans divide: the bill of <paramref name="RegisterOn"/>, by which this month may be owed as well; that of today when there is no plan.</param>
/// <param name="Plans">Every allowed tenor, shortest first; empty unless eligible.</param>
public sealed record InstalmentOffer(
    FamilyBill Bill,
    InstalmentEligibility Eligibility,
    Rupiah LateFee,
    DateOnly RegisterOn,
    FamilyBill Planned,
    IReadOnlyList<InstalmentPlan> Plans)
{
    public int MonthsOwed => Bill.ArrearsMonths;

    /// <summary>The plans are those of next month: this month's registration is over.</summary>
    public bool FromNextMonth => Planned.On != Bill.On;

    /// <summary>Arrears, late fee and the running month.</summary>
    public Rupiah AtOnce => Bill.Total + LateFee;

    /// <summary>Paying at once and going on with the running contribution up to the plan's last month: what the plan's total compares with.</summary>
    public Rupiah AtOnceThrough(InstalmentPlan plan) => AtOnce + plan.Instalments.Where(one => one.Due > Bill.RunningMonth).Select(one => one.Contribution).Sum();
}

/// <summary>What somebody now in another segment may do about arrears from the time as PBPU/BP. Months and amount are theirs to say: the directory does not hold them.</summary>
/// <param name="Plans">Every allowed tenor, shortest first, without a running contribution, which others pay; empty unless eligible.</param>
public sealed record FormerPayerOffer(InstalmentEligibility Eligibility, int MonthsOwed, Rupiah Arrears, DateOnly RegisterOn, IReadOnlyList<InstalmentPlan> Plans);

using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Contributions;

/// <summary>
/// REHAB and New REHAB 2.0 (docs/facts/jkn.md section 4): who may pay arrears in instalments, and every plan there is. Decisions are in
/// docs/decisions/008-instalment-plans.md. Safe for many threads.
/// </summary>
public sealed class InstalmentCalculator(RuleBook rules)
{
    private readonly BillCalculator bills = new(rules);

    /// <param name="today">The day in Jakarta; its month is the running month.</param>
    public InstalmentOffer Compute(Family family, DateOnly today)
    {
        var bill = bills.Compute(family, today);
        var eligibility = Eligibility(bill, bill.ArrearsMonths, today);
        var registerOn = RegistrationDay(today);
        if (eligibility != InstalmentEligibility.Eligible) return new(bill, eligibility, LateFee(bill), registerOn, bill, []);

        // Who registers next month owes this month as well by then.
        var planned = registerOn == today ? bill : bills.Compute(family, registerOn);
        var plans = Tenors(planned.ArrearsMonths, registerOn)
            .Select(tenor => Plan(planned.ArrearsTotal, tenor, planned.RunningMonth, month => Contribution(planned, month)));
        return new(bill, eligibility, LateFee(bill), registerOn, planned, [.. plans]);
    }

    /// <param name="monthsOwed">Months of the time as PBPU/BP that are still open.</param>
    public FormerPayerOffer ForFormerPayer(int monthsOwed, Rupiah arrears, DateOnly today)
    {
        var registerOn = RegistrationDay(today);
        var longest = LongestForFormerPayer(arrears, registerOn);
        var eligibility =
            longest is null ? InstalmentEligibility.NotOffered
            : monthsOwed <= 0 || arrears.IsZero ? InstalmentEligibility.NothingOwed
            : monthsOwed < rules.FormerPayerMinMonths.At(registerOn).Value ? InstalmentEligibility.TooFewMonths
            : longest < rules.InstalmentMinTenor.At(registerOn).Value ? InstalmentEligibility.AmountTooSmall
            : InstalmentEligibility.Eligible;
        if (eligibility != InstalmentEligibility.Eligible) return new(eligibility, monthsOwed, arrears, registerOn, []);
        var plans = Range(rules.InstalmentMinTenor.At(registerOn).Value, longest!.Value)
            .Select(tenor => Plan(arrears, tenor, Month.Of(registerOn), _ => Rupiah.Zero));
        return new(eligibility, monthsOwed, arrears, registerOn, [.. plans]);
    }

    private InstalmentEligibility Eligibility(FamilyBill bill, int owed, DateOnly today) =>
        bill.Members.Count == 0 ? InstalmentEligibility.PaidByOthers
        : owed == 0 ? InstalmentEligibility.NothingOwed
        : rules.InstalmentProgramme.Find(today) is null ? InstalmentEligibility.NotOffered
        : owed < rules.InstalmentMinMonths.At(today).Value || !Tenors(owed, today).Any() ? InstalmentEligibility.TooFewMonths
        : owed > rules.InstalmentMaxMonths.At(today).Value ? InstalmentEligibility.TooManyMonths
        : InstalmentEligibility.Eligible;

    private IEnumerable<int> Tenors(int owed, DateOnly day)
    {
        var each = rules.InstalmentMonthsEach.At(day).Value;
        var longest = rules.InstalmentMaxTenor.At(day).Value;
        return Range(rules.InstalmentMinTenor.At(day).Value, each == 0 ? longest : Math.Min(longest, owed / each));
    }

    private long? LongestForFormerPayer(Rupiah arrears, DateOnly day) =>
        rules.FormerPayerMaxTenor.Find(day) is not { } longest ? null
        : rules.FormerPayerMinAmount.At(day).Value is > 0 and var least ? Math.Min(longest.Value, arrears.Amount / least)
        : longest.Value;

    private static IEnumerable<int> Range(long first, long last) => Enumerable.Range((int)first, (int)Math.Max(0, last - first + 1));

    /// <summary>Today, or the 1st of the next month when this month's last day of registration has passed.</summary>
    private DateOnly RegistrationDay(DateOnly today)
    {
        if (rules.InstalmentLastDay(today.Month).Find(today) is not { } last || today.Day <= last.Value) return today;
        // The calendar ends with 9999.
        return today.Year == DateOnly.MaxValue.Year && today.Month == 12 ? today : Month.Of(today).Next.FirstDay;
    }

    /// <summary>Equal parts in whole rupiah; what does not divide is in the first, so that nobody is a rupiah short at the last, which puts the card on.</summary>
    private static InstalmentPlan Plan(Rupiah arrears, int tenor, Month first, Func<Month, Rupiah> contribution)
    {
        var (each, rest) = Math.DivRem(arrears.Amount, tenor);
        return new([.. Enumerable.Range(0, tenor).Select(i => new Instalment(first + i, new(i == 0 ? each + rest : each), contribution(first + i)))]);
    }

    /// <summary>What the family's members pay for that month; one who has paid ahead pays nothing yet.</summary>
    private Rupiah Contribution(FamilyBill bill, Month month) => bill.Members
        .Where(member => OpenMonths.First(member.Member) <= month)
        .Select(member => rules.Tariff(member.Member.Class, month).Amount)
        .Sum();

    private Rupiah LateFee(FamilyBill bill)
    {
        if (rules.LateFeeRate.Find(bill.On) is not { } rate || rules.LateFeeMaxMonths.Find(bill.On) is not { } most) return Rupiah.Zero;
        return bill.ArrearsTotal.Share(rate.Value * Math.Min(bill.ArrearsMonths, most.Value));
    }
}

using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Contributions;

/// <summary>A stay or visit at a hospital, as far as it is known; null is not known yet.</summary>
/// <param name="MonthsOwed">Months owed before the card was put on again.</param>
/// <param name="ReactivatedOn">The day on which the card became active again.</param>
/// <param name="EstimatedCost">INA-CBG cost of the first diagnosis and procedure.</param>
public sealed record CareCase(
    bool? Inpatient = null,
    Segment? Segment = null,
    int? MonthsOwed = null,
    DateOnly? ReactivatedOn = null,
    DateOnly? AdmittedOn = null,
    Rupiah? EstimatedCost = null);

/// <summary>Why the participant pays no service fine.</summary>
public enum NoFineReason
{
    /// <summary>Only inpatient care is fined.</summary>
    Outpatient,

    /// <summary>PPU: a fine is the employer's.</summary>
    EmployerPays,

    /// <summary>PBI and PBPU Pemda: the participant owes no months.</summary>
    StatePays,

    NothingOwed,

    /// <summary>Admitted before the card was active again: not this rule's case.</summary>
    BeforeReactivation,

    /// <summary>Admitted later than the rule's days after reactivation.</summary>
    WindowPassed,

    /// <summary>On that day the law knew no service fine.</summary>
    NotInForce,
}

/// <summary>The service fine (denda pelayanan) of a case, with all that it is made of.</summary>
/// <param name="Amount">What the participant pays; zero when there is a reason.</param>
/// <param name="Reason">Why nothing is to be paid; null when there is a fine.</param>
/// <param name="Days">From reactivation (day 0) to admission; 0 unless both are known.</param>
/// <param name="MonthsCounted">Months owed, at most the cap.</param>
/// <param name="Uncapped">Before the highest amount is looked at.</param>
public sealed record ServiceFine(Rupiah Amount, NoFineReason? Reason, int Days, int MonthsCounted, Rupiah Uncapped)
{
    public bool IsCapped => Amount < Uncapped;
}

/// <summary>Perpres 64/2020 art. 42(6) and what held before it, by the day of admission (docs/facts/jkn.md section 3). Safe for many threads.</summary>
public sealed class ServiceFineCalculator(RuleBook rules)
{
    /// <summary>The reason that the known part of a case already gives; null when none is known.</summary>
    public NoFineReason? WhyNone(CareCase care)
    {
        if (care.Inpatient == false) return NoFineReason.Outpatient;
        if (care.Segment == Segment.Ppu) return NoFineReason.EmployerPays;
        if (care.Segment is Segment.Pbi or Segment.PbpuPemda) return NoFineReason.StatePays;
        if (care.MonthsOwed <= 0) return NoFineReason.NothingOwed;
        if (care.AdmittedOn is not { } admitted) return null;
        if (rules.ServiceFineRate.Find(admitted) is not { Value: > 0 }) return NoFineReason.NotInForce;
        if (Days(care) is not { } days) return null;
        if (days < 0) return NoFineReason.BeforeReactivation;
        return days > rules.ServiceFineWithinDays.At(admitted).Value ? NoFineReason.WindowPassed : null;
    }

    /// <exception cref="ArgumentException">Neither a reason nor all that the sum needs is known.</exception>
    public ServiceFine Compute(CareCase care)
    {
        var days = Days(care) ?? 0;
        if (WhyNone(care) is { } reason) return new(Rupiah.Zero, reason, days, 0, Rupiah.Zero);
        if (care is not { Inpatient: true, Segment: not null, MonthsOwed: { } owed, ReactivatedOn: not null, AdmittedOn: { } admitted, EstimatedCost: { } cost })
            throw new ArgumentException("The case is not known whole.", nameof(care));
        var months = (int)Math.Min(owed, rules.ServiceFineMaxMonths.At(admitted).Value);
        var uncapped = cost.Share(rules.ServiceFineRate.At(admitted).Value * months);
        var highest = new Rupiah(rules.ServiceFineMaxAmount.At(admitted).Value);
        return new(uncapped > highest ? highest : uncapped, null, days, months, uncapped);
    }

    private static int? Days(CareCase care) => care.AdmittedOn?.DayNumber - care.ReactivatedOn?.DayNumber;
}

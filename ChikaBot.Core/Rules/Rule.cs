namespace ChikaBot.Core.Rules;

/// <summary>One row of the rule book: what held, from when to when, and who says so.</summary>
/// <param name="Key">The series it belongs to, e.g. <c>contribution.class3.participant</c>.</param>
/// <param name="Value">In the unit of the series (<see cref="RuleUnits"/>): rupiah, basis points (1/100 %), days, months, a day of the month…</param>
/// <param name="From">First day on which it held.</param>
/// <param name="To">Last day on which it held; null while in force.</param>
/// <param name="Article">Law and article, as quoted to the participant.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="CheckedOn">Day of the last check against the source.</param>
/// <param name="Confidence">How sure the row is.</param>
public sealed record Rule(
    string Key,
    long Value,
    DateOnly From,
    DateOnly? To,
    string Article,
    string Source,
    DateOnly CheckedOn,
    RuleConfidence Confidence = RuleConfidence.High)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

using ChikaBot.Core.Contributions;

namespace ChikaBot.Core.Rules;

/// <summary>One row of the rule book: what held, from when to when, and who says so.</summary>
/// <param name="Key">The series it belongs to, e.g. <c>contribution.class3.participant</c>.</param>
/// <param name="Value">In the unit of the series: rupiah, basis points (1/100 %), days, months or a day of the month.</param>
/// <param name="From">First day on which it held.</param>
/// <param name="To">Last day on which it held; null while in force.</param>
/// <param name="Article">Law and article, as quoted to the participant.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="CheckedOn">Day of the last check against the source.</param>
public sealed record Rule(string Key, long Value, DateOnly From, DateOnly? To, string Article, string Source, DateOnly CheckedOn)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>All rows of one key, without gap or overlap, oldest first.</summary>
public sealed class RuleSeries
{
    private readonly Rule[] rows;

    internal RuleSeries(string key, string unit, Rule[] rows) => (Key, Unit, this.rows) = (key, unit, rows);

    public string Key { get; }

    public string Unit { get; }

    public IReadOnlyList<Rule> Rows => rows;

    /// <exception cref="RuleNotFoundException">No row holds on that day: it is before the series begins or after it ended.</exception>
    public Rule At(DateOnly day)
    {
        for (var i = rows.Length - 1; i >= 0; i--)
            if (rows[i].HoldsOn(day))
                return rows[i];
        throw new RuleNotFoundException(Key, day);
    }

    /// <summary>The row that holds on the month's first day; contributions change with the month.</summary>
    public Rule At(Month month) => At(month.FirstDay);
}

public sealed class RuleNotFoundException(string key, DateOnly day)
    : Exception($"The rule book has no row of '{key}' for {day:yyyy-MM-dd}.");

using ChikaBot.Core.Contributions;

namespace ChikaBot.Core.Rules;

/// <summary>All rows of one key, without gap or overlap, oldest first; the last one is in force.</summary>
public sealed class RuleSeries
{
    private readonly Rule[] rows;

    internal RuleSeries(string key, string unit, Rule[] rows) => (Key, Unit, this.rows) = (key, unit, rows);

    public string Key { get; }

    /// <summary>One of <see cref="RuleUnits"/>.</summary>
    public string Unit { get; }

    public IReadOnlyList<Rule> Rows => rows;

    /// <summary>The row in force: the one without an end.</summary>
    public Rule Newest => rows[^1];

    /// <summary>The row that holds on that day; null before the series begins.</summary>
    public Rule? Find(DateOnly day)
    {
        // Newest first: most questions are about today.
        for (var i = rows.Length - 1; i >= 0; i--)
            if (rows[i].HoldsOn(day))
                return rows[i];
        return null;
    }

    /// <exception cref="RuleNotFoundException">The day is before the series begins.</exception>
    public Rule At(DateOnly day) => Find(day) ?? throw new RuleNotFoundException(Key, day);

    /// <summary>The row that holds on the month's first day; contributions change with the month.</summary>
    /// <exception cref="RuleNotFoundException">The month is before the series begins.</exception>
    public Rule At(Month month) => At(month.FirstDay);
}

public sealed class RuleNotFoundException(string key, DateOnly day)
    : Exception($"The rule book has no row of '{key}' for {day:yyyy-MM-dd}.");

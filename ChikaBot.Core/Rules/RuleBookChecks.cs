using ChikaBot.Core.Participants;

namespace ChikaBot.Core.Rules;

/// <summary>What must hold between rows, and between series.</summary>
internal static class RuleBookChecks
{
    /// <summary>Series that every bill and status asks for: they begin with JKN.</summary>
    private static readonly string[] FromTheStart = [RuleKeys.DueDay, RuleKeys.SuspensionAfterMonths, RuleKeys.ArrearsCapMonths];

    /// <summary>One row follows the other without gap or overlap, and the last one is in force.</summary>
    public static IEnumerable<string> Chain(RuleSeries series)
    {
        for (var i = 1; i < series.Rows.Count; i++)
        {
            var (previous, row) = (series.Rows[i - 1], series.Rows[i]);
            var where = $"series '{series.Key}', row {i + 1} (from {row.From:yyyy-MM-dd})";
            if (previous.To is not { } end || row.From <= end) yield return $"{where}: overlaps the row before";
            else if (row.From > end.AddDays(1)) yield return $"{where}: a gap to the row before";
        }

        if (series.Rows[^1].To is not null)
            yield return $"series '{series.Key}', row {series.Rows.Count} (from {series.Rows[^1].From:yyyy-MM-dd}): the last row must have no 'to'";
    }

    /// <summary>Contributions: from the start of JKN, whole months, price = participant's share + subsidy.</summary>
    public static IEnumerable<string> Across(IReadOnlyDictionary<string, RuleSeries> book)
    {
        foreach (var problem in FromTheStart.SelectMany(key => Start(book[key]))) yield return problem;
        foreach (var careClass in Enum.GetValues<CareClass>())
        {
            RuleSeries[] series = [book[RuleKeys.Participant(careClass)], book[RuleKeys.Price(careClass)], book[RuleKeys.Subsidy(careClass)]];
            var problems = series.SelectMany(one => Start(one).Concat(WholeMonths(one))).ToList();
            foreach (var problem in problems) yield return problem;
            if (problems.Count > 0) continue;
            foreach (var from in series.SelectMany(one => one.Rows).Select(row => row.From).Where(from => from >= RuleBook.FirstMonth.FirstDay).Distinct())
                if (series[0].At(from).Value + series[2].At(from).Value != series[1].At(from).Value)
                    yield return $"series '{series[1].Key}' on {from:yyyy-MM-dd}: the price is not the participant's share plus the subsidy";
        }
    }

    private static IEnumerable<string> Start(RuleSeries series)
    {
        if (series.Rows[0].From > RuleBook.FirstMonth.FirstDay)
            yield return $"series '{series.Key}', row 1 (from {series.Rows[0].From:yyyy-MM-dd}): must begin by {RuleBook.FirstMonth.FirstDay:yyyy-MM-dd}";
    }

    private static IEnumerable<string> WholeMonths(RuleSeries series) =>
        series.Rows.Select((row, index) => (row, index))
            .Where(item => item.row.From.Day != 1)
            .Select(item => $"series '{series.Key}', row {item.index + 1} (from {item.row.From:yyyy-MM-dd}): a tariff begins on the 1st of a month");
}

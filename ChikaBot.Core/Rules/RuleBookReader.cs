using System.Globalization;
using System.Text.Json;

namespace ChikaBot.Core.Rules;

/// <summary>Reads rules.json and tells everything that is wrong with its rows, all at once.</summary>
internal sealed class RuleBookReader
{
    private readonly List<string> problems = [];

    /// <exception cref="RuleBookException">Not JSON of the right shape, or one or more rows are wrong.</exception>
    public static IReadOnlyDictionary<string, RuleSeries> Read(Stream json)
    {
        var reader = new RuleBookReader();
        var series = reader.ReadSeries(Parse(json).Series ?? []);
        if (reader.problems.Count == 0) reader.problems.AddRange(RuleBookChecks.Across(series));
        return reader.problems.Count == 0 ? series : throw new RuleBookException(reader.problems);
    }

    private static RuleBookFile Parse(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, RuleBookJson.Default.RuleBookFile) ?? new RuleBookFile([]);
        }
        catch (JsonException wrong)
        {
            throw new RuleBookException([$"{wrong.Path ?? "$"} (line {wrong.LineNumber + 1}): {wrong.Message}"], wrong);
        }
    }

    private Dictionary<string, RuleSeries> ReadSeries(Dictionary<string, RuleSeriesFile?> file)
    {
        foreach (var key in file.Keys.Where(key => !RuleKeys.UnitByKey.ContainsKey(key))) problems.Add($"series '{key}': no such series");
        var series = new Dictionary<string, RuleSeries>(StringComparer.Ordinal);
        foreach (var (key, unit) in RuleKeys.UnitByKey)
        {
            var rows = file.GetValueOrDefault(key)?.Rows;
            if (rows is null or { Count: 0 })
            {
                problems.Add($"series '{key}': missing or without rows");
                continue;
            }

            if (file[key]!.Unit != unit) problems.Add($"series '{key}': the unit must be '{unit}'");
            var read = rows.Select((row, index) => ReadRow(key, unit, index + 1, row)).ToArray();
            if (read.Any(row => row is null)) continue;
            series[key] = new RuleSeries(key, unit, read!);
            problems.AddRange(RuleBookChecks.Chain(series[key]));
        }

        return series;
    }

    private Rule? ReadRow(string key, string unit, int number, RuleRowFile? row)
    {
        var before = problems.Count;
        void Wrong(string what) => problems.Add($"series '{key}', row {number}{(row?.From is null ? "" : $" (from {row.From})")}: {what}");
        if (row is null)
        {
            Wrong("is null");
            return null;
        }

        var (min, max) = RuleUnits.RangeOf(unit);
        if (row.Value is null) Wrong("the value is missing");
        else if (row.Value < min || row.Value > max) Wrong($"the value {row.Value} is not between {min} and {max} {unit}");
        if (!TryDate(row.From, out var from)) Wrong("'from' is not a date yyyy-MM-dd");
        DateOnly? to = null;
        if (row.To is not null)
        {
            if (TryDate(row.To, out var last)) to = last;
            else Wrong("'to' is not a date yyyy-MM-dd");
        }

        if (to < from) Wrong("'to' is before 'from'");
        if (string.IsNullOrWhiteSpace(row.Article)) Wrong("the article is missing");
        if (string.IsNullOrWhiteSpace(row.Source)) Wrong("the source is missing");
        if (!TryDate(row.CheckedOn, out var checkedOn)) Wrong("'checkedOn' is not a date yyyy-MM-dd");
        if (ConfidenceOf(row.Confidence) is not { } confidence)
        {
            Wrong("the confidence must be H, M, L or ?");
            confidence = default;
        }

        return problems.Count == before ? new Rule(key, row.Value!.Value, from, to, row.Article!, row.Source!, checkedOn, confidence) : null;
    }

    private static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static RuleConfidence? ConfidenceOf(string? letter) => letter switch
    {
        "H" => RuleConfidence.High,
        "M" => RuleConfidence.Medium,
        "L" => RuleConfidence.Low,
        "?" => RuleConfidence.Assumed,
        _ => null,
    };
}

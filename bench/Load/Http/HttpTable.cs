using ChikaBot.Bench.Reports;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Http;

/// <summary>Medians over the rounds. A ratio is the median of each round's own ratio: its two figures were measured side by side.</summary>
/// <param name="names">In the order of the rows.</param>
/// <param name="ours">Whose ratio to every other stands in the last columns.</param>
internal sealed class HttpTable(Comparison comparison, IReadOnlyList<string> names, IReadOnlyList<int> connections, IReadOnlyList<string> ours)
{
    public IReadOnlyList<string> Measured { get; } = [.. names.Where(name => !comparison.LeftOut.ContainsKey(name))];

    public override string ToString()
    {
        var compared = ours.Where(Measured.Contains).ToArray();
        var table = new Table(
        [
            "server", "connections", "turns/s", "p50 ms", "p99 ms", "p99.9 ms", "CPU µs a turn: server", "database", "driver", "wrong answers", "memory MB", "start to first answer s",
            .. compared.Select(name => $"{name} : this"),
        ]);
        foreach (var name in names)
            if (comparison.LeftOut.TryGetValue(name, out var reason)) table.AddLeftOut(name, reason);
            else foreach (var count in connections) table.Add([.. Row(name, count), .. compared.Select(one => Table.Cell(Ratio(one, name, count), 2))]);
        return table.ToString();
    }

    /// <summary>The median of a figure.</summary>
    public double Load(string name, int count, Func<LoadResult, double> figure) => Median.Of(comparison.Rounds.Select(round => figure(Of(round, name).Loads[count])));

    /// <summary>The median of a figure; null when it has none.</summary>
    public double? Server(string name, Func<RoundResult, double?> figure) =>
        Median.Of(comparison.Rounds.Select(round => figure(Of(round, name))).OfType<double>()) is var median && double.IsNaN(median) ? null : median;

    /// <summary>How many turns the first takes for one of the other.</summary>
    public double Ratio(string first, string other, int count) =>
        Median.Of(comparison.Rounds.Select(round => Of(round, first).Loads[count].TurnsPerSecond / Of(round, other).Loads[count].TurnsPerSecond));

    private IEnumerable<string> Row(string name, int count) =>
    [
        name,
        Table.Cell(count),
        Table.Cell(Load(name, count, load => load.TurnsPerSecond)),
        Table.Cell(Load(name, count, load => load.P50), 2),
        Table.Cell(Load(name, count, load => load.P99), 2),
        Table.Cell(Load(name, count, load => load.P999), 2),
        Table.Cell(Load(name, count, load => load.Processor.Server)),
        Table.Cell(Load(name, count, load => load.Processor.Database)),
        Table.Cell(Load(name, count, load => load.Processor.Driver)),
        Table.Cell(comparison.Rounds.Sum(round => Of(round, name).Loads[count].Errors)),
        Table.Cell(Server(name, result => result.MemoryMegabytes)),
        Table.Cell(Server(name, result => result.FirstAnswer?.TotalSeconds), 2),
    ];

    private static RoundResult Of(IReadOnlyList<RoundResult> round, string name) => round.First(result => result.Name == name);
}

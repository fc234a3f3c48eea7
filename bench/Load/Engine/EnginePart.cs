using System.Globalization;
using ChikaBot.Bench.Reports;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Engine;

/// <summary>Time and memory of a turn in the engine, in this process.</summary>
internal sealed class EnginePart(BenchOptions options) : IPart
{
    private const double BytesInKilobyte = 1024;

    private static readonly string[] Turns = ["greeting (`halo`)", "choose the bill (`2`)", "NIK", "birth date: proof and bill", "back to the menu (`0`)"];

    public string Name => "engine";

    public Task<PartReport> RunAsync(CancellationToken cancellationToken)
    {
        var talk = new EngineTalk();
        for (var turn = 0; turn < Talk.Turns; turn++) talk.Measure(turn, options.WarmUp / Talk.Turns, cancellationToken);
        var rounds = Enumerable.Range(0, options.Rounds).Select(_ => Enumerable.Range(0, Talk.Turns).Select(turn => talk.Measure(turn, options.Measured, cancellationToken)).ToArray()).ToArray();
        return Task.FromResult(Report([.. Enumerable.Range(0, Talk.Turns).Select(turn => new TurnCost(
            Median.Of(rounds.Select(round => round[turn].Nanoseconds)), Median.Of(rounds.Select(round => round[turn].Bytes))))]));
    }

    private PartReport Report(TurnCost[] costs)
    {
        var all = new TurnCost(costs.Average(cost => cost.Nanoseconds), costs.Average(cost => cost.Bytes));
        var table = new Table("turn", "µs", "turns/s on one core", "KB allocated");
        for (var turn = 0; turn < Talk.Turns; turn++) Add(table, Turns[turn], costs[turn]);
        Add(table, "**mean of the talk**", all);
        var heading = string.Create(CultureInfo.InvariantCulture, $"Medians of {options.Rounds} rounds of {options.Measured.TotalSeconds} s a turn, on one thread. Aim: at most 5 KB a turn.");
        return new PartReport(Name, $"{heading}\n\n{table}", [Picture("engine-time", "Time of a turn in the engine", "µs", costs, cost => cost.Nanoseconds / 1000), Picture("engine-memory", "Memory allocated for a turn in the engine", "KB", costs, cost => cost.Bytes / BytesInKilobyte)]);
    }

    private static void Add(Table table, string name, TurnCost cost) =>
        table.Add(name, Table.Cell(cost.Nanoseconds / 1000, 2), Table.Cell(1e9 / cost.Nanoseconds), Table.Cell(cost.Bytes / BytesInKilobyte, 1));

    private static BarChart Picture(string file, string title, string unit, TurnCost[] costs, Func<TurnCost, double> figure) =>
        new(file, title, unit, [.. Turns.Select(turn => turn.Replace("`", "", StringComparison.Ordinal))], [new Bars(unit, [.. costs.Select(figure)])]);
}

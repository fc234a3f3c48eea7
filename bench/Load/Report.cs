using System.Globalization;
using System.Text;

namespace ChikaBot.Bench;

/// <summary>One table of medians over the rounds. A ratio is the median of each round's own ratio: its two figures were measured side by side.</summary>
internal sealed class Report(IReadOnlyList<IReadOnlyList<RoundResult>> rounds, IReadOnlyList<int> connections)
{
    private IEnumerable<string> Servers => rounds[0].Select(result => result.Server).OrderBy(server => server != ServerCommand.Ours).ThenBy(server => server, StringComparer.Ordinal);

    public string Text(string heading)
    {
        var text = new StringBuilder(heading).AppendLine().AppendLine();
        text.AppendLine("| server | connections | turns/s | p50 ms | p99 ms | p99.9 ms | CPU µs a turn | wrong answers | answer bytes | memory MB | start to first answer s | ChikaBot : this |");
        text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var server in Servers)
            foreach (var count in connections)
                text.AppendLine(Row(server, count));
        return text.ToString();
    }

    /// <summary>True when every answer of every round was right.</summary>
    public bool IsRight => rounds.All(round => round.All(result => result.Loads.Values.All(load => load.Errors == 0)));

    private string Row(string server, int count)
    {
        double Load(Func<LoadResult, double> figure) => Median(rounds.Select(round => figure(Of(round, server).Loads[count])));
        double Start(Func<RoundResult, double> figure) => Median(rounds.Select(round => figure(Of(round, server))));
        var ratio = rounds[0].Any(result => result.Server == ServerCommand.Ours) ? Median(rounds.Select(round => Rate(round, ServerCommand.Ours, count) / Rate(round, server, count))) : double.NaN;
        var errors = rounds.Sum(round => Of(round, server).Loads[count].Errors);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {server} | {count} | {Load(load => load.TurnsPerSecond):N0} | {Load(load => load.P50):F2} | {Load(load => load.P99):F2} | {Load(load => load.P999):F2} | {Load(load => load.ProcessorMicroseconds):F0} | {errors} | {Load(load => load.AnswerBytes):F0} | {Start(result => result.MemoryMegabytes):F0} | {Start(result => result.FirstAnswer.TotalSeconds):F2} | {ratio:F2} |");
    }

    private static double Rate(IReadOnlyList<RoundResult> round, string server, int count) => Of(round, server).Loads[count].TurnsPerSecond;

    private static RoundResult Of(IReadOnlyList<RoundResult> round, string server) => round.First(result => result.Server == server);

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

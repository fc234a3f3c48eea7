using System.Diagnostics;

namespace ChikaBot.Bench;

/// <param name="P50">Milliseconds, as the others.</param>
/// <param name="AnswerBytes">Body bytes an answer, on average.</param>
/// <param name="Turns">All turns, the warm-up's as well.</param>
internal sealed record LoadResult(double TurnsPerSecond, double P50, double P99, double P999, int Errors, double AnswerBytes, long Turns)
{
    /// <summary>Processor time of the server for one turn, in microseconds. What else runs on the machine disturbs it least of all figures.</summary>
    public double ProcessorMicroseconds { get; init; }
}

/// <summary>Several connections against one server for a fixed time: each sends its next message as soon as it has the answer.</summary>
internal static class LoadRun
{
    public static async Task<LoadResult> RunAsync(int port, int connections, TimeSpan warmUp, TimeSpan measured, IReadOnlyList<byte[]> marks, CancellationToken cancellationToken)
    {
        var run = "b" + Guid.NewGuid().ToString("N")[..7];
        var players = Enumerable.Range(0, connections).Select(number => new Player(run, number, marks)).ToArray();
        try
        {
            foreach (var player in players) await player.ConnectAsync(port, cancellationToken);
            var latencies = players.Select(_ => new Latencies()).ToArray();
            var from = Stopwatch.GetTimestamp() + (long)(warmUp.TotalSeconds * Stopwatch.Frequency);
            var until = from + (long)(measured.TotalSeconds * Stopwatch.Frequency);
            await Task.WhenAll(players.Select((player, number) => Task.Run(() => player.PlayAsync(from, until, latencies[number], cancellationToken), cancellationToken)));
            var sorted = Latencies.Sorted(latencies);
            return new LoadResult(
                sorted.Length / measured.TotalSeconds,
                Latencies.Percentile(sorted, 0.5),
                Latencies.Percentile(sorted, 0.99),
                Latencies.Percentile(sorted, 0.999),
                players.Sum(player => player.Errors),
                players.Sum(player => (double)player.BytesAnswered) / Math.Max(1, sorted.Length),
                players.Sum(player => player.Turns));
        }
        finally
        {
            foreach (var player in players) player.Dispose();
        }
    }
}

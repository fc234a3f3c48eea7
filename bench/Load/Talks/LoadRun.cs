using System.Diagnostics;

namespace ChikaBot.Bench.Talks;

/// <summary>Several connections against one server for a fixed time: each sends its next message as soon as it has the answer.</summary>
internal static class LoadRun
{
    public static async Task<LoadResult> RunAsync(int port, int connections, TimeSpan warmUp, TimeSpan measured, IReadOnlyList<byte[]> marks, CancellationToken cancellationToken)
    {
        var run = Talk.NewRun();
        var players = Enumerable.Range(0, connections).Select(number => new Player(run, number, marks)).ToArray();
        try
        {
            foreach (var player in players) await player.ConnectAsync(port, cancellationToken);
            var latencies = players.Select(_ => new Latencies()).ToArray();
            var from = Stopwatch.GetTimestamp() + (long)(warmUp.TotalSeconds * Stopwatch.Frequency);
            var until = from + (long)(measured.TotalSeconds * Stopwatch.Frequency);
            await Task.WhenAll(players.Select((player, number) => Task.Run(() => player.PlayAsync(from, until, latencies[number], cancellationToken), cancellationToken)));
            return LoadResult.Of(Latencies.Sorted(latencies), measured, players.Sum(player => player.Errors), players.Sum(player => player.Turns));
        }
        finally
        {
            foreach (var player in players) player.Dispose();
        }
    }
}

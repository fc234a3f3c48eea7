using System.Globalization;
using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Http;

/// <summary>The database alone: pgbench runs the statements of a turn, prepared, on connections of its own. One transaction of the script is one turn.</summary>
/// <param name="stage">What each turn writes: that of the talk's turn with the middle snapshot.</param>
internal sealed class PgbenchPeer(BenchFolder folder, PostgresCluster cluster, PostgresDatabase database, string script, TalkStage stage) : IPeer
{
    private const int Threads = 2;
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    private int runs;

    public TimeSpan? FirstAnswer => null;

    public double? MemoryMegabytes => null;

    public async Task<LoadResult> LoadAsync(int connections, TimeSpan warmUp, TimeSpan measured, CancellationToken cancellationToken)
    {
        var log = folder.NewPath("pgbench");
        Directory.CreateDirectory(log);
        var before = cluster.ProcessorTime;
        var result = await Tool.RunAsync([cluster.Programs["pgbench"], .. Arguments(connections, warmUp + measured, log)], folder.Data, cancellationToken);
        var worked = cluster.ProcessorTime - before;
        var turns = PgbenchLog.Read(log);
        Directory.Delete(log, recursive: true);
        return turns.Measured(warmUp, measured) with { Processor = ProcessorShare.Of(TimeSpan.Zero, worked, result.ProcessorTime, turns.Count) };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<string> Arguments(int connections, TimeSpan time, string log) =>
    [
        "-h", cluster.SocketFolder, "-U", PostgresCluster.SuperUser, "-n", "-M", "prepared",
        "-c", Text(connections), "-j", Text(Math.Min(connections, Threads)), "-T", Text((int)Math.Ceiling((time + Margin).TotalSeconds)),
        "-f", script, "-D", $"run={Text(++runs)}", "-D", "talk=0", "-D", "turn=4",
        "-D", $"snapshot={Bytes(stage.Snapshot)}", "-D", $"replies={Bytes(stage.Replies)}",
        "-l", "--log-prefix", Path.Combine(log, "log"), database.Name,
    ];

    private static string Bytes(ReadOnlyMemory<byte> bytes) => @"\x" + Convert.ToHexStringLower(bytes.Span);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

namespace ChikaBot.Bench.Talks;

/// <param name="P50">Milliseconds, as the others.</param>
/// <param name="Errors">Wrong answers within the measured time.</param>
/// <param name="Turns">All turns, the warm-up's as well.</param>
internal sealed record LoadResult(double TurnsPerSecond, double P50, double P99, double P999, int Errors, long Turns)
{
    /// <summary>Processor time for one turn. What else runs on the machine disturbs it least of all figures.</summary>
    public ProcessorShare Processor { get; init; }

    /// <param name="sorted">Of the measured turns; see <see cref="Latencies"/>.</param>
    public static LoadResult Of(int[] sorted, TimeSpan measured, int errors, long turns) => new(
        sorted.Length / measured.TotalSeconds,
        Latencies.Percentile(sorted, 0.5),
        Latencies.Percentile(sorted, 0.99),
        Latencies.Percentile(sorted, 0.999),
        errors,
        turns);
}

/// <summary>Who works how long for one turn, in microseconds over all cores.</summary>
/// <param name="Database">The processes of PostgreSQL; 0 where the server keeps its data itself.</param>
/// <param name="Driver">Who asks: this process, or pgbench.</param>
internal readonly record struct ProcessorShare(double Server, double Database, double Driver)
{
    public static ProcessorShare Of(TimeSpan server, TimeSpan database, TimeSpan driver, long turns) =>
        new(server.TotalMicroseconds / Math.Max(1, turns), database.TotalMicroseconds / Math.Max(1, turns), driver.TotalMicroseconds / Math.Max(1, turns));
}

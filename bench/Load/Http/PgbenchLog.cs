using System.Diagnostics;
using System.Globalization;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Http;

/// <summary>What pgbench -l writes: a line a transaction, with its client, its number, how long it took (µs), the script, and when it ended (s, µs).</summary>
internal sealed class PgbenchLog
{
    private const int Took = 2;
    private const int EndSeconds = 4;
    private const int EndMicroseconds = 5;

    private readonly List<(long EndMicroseconds, long TookMicroseconds)> turns = [];

    public int Count => turns.Count;

    public static PgbenchLog Read(string folder)
    {
        var log = new PgbenchLog();
        foreach (var line in Directory.EnumerateFiles(folder).SelectMany(File.ReadLines))
        {
            var fields = line.Split(' ');
            // A transaction that failed says so where its time would stand; the run as a whole then ends with an error.
            if (long.TryParse(fields[Took], NumberStyles.None, CultureInfo.InvariantCulture, out var took))
                log.turns.Add((Number(fields[EndSeconds]) * 1_000_000 + Number(fields[EndMicroseconds]), took));
        }

        return log;
    }

    /// <summary>Of the turns that ended in the measured time, which follows the warm-up, which begins with the first turn.</summary>
    public LoadResult Measured(TimeSpan warmUp, TimeSpan measured)
    {
        var from = (turns.Count == 0 ? 0 : turns.Min(turn => turn.EndMicroseconds)) + (long)warmUp.TotalMicroseconds;
        var until = from + (long)measured.TotalMicroseconds;
        var latencies = new Latencies();
        foreach (var (end, took) in turns)
            if (end >= from && end < until)
                latencies.Add(took * Stopwatch.Frequency / 1_000_000);
        return LoadResult.Of(Latencies.Sorted([latencies]), measured, errors: 0, turns.Count);
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}

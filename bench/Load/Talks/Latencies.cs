using System.Diagnostics;

namespace ChikaBot.Bench.Talks;

/// <summary>Every measured turn of one connection, in ticks of the stopwatch; sorted only at the end.</summary>
internal sealed class Latencies
{
    private readonly List<int> ticks = new(100_000);

    public void Add(long elapsed) => ticks.Add((int)Math.Min(elapsed, int.MaxValue));

    public static int[] Sorted(IEnumerable<Latencies> all)
    {
        var sorted = all.SelectMany(one => one.ticks).ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <param name="share">0.99 for p99.</param>
    /// <returns>Milliseconds; 0 when nothing was measured.</returns>
    public static double Percentile(int[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))] * 1000.0 / Stopwatch.Frequency;
}

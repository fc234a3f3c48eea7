using System.Globalization;
using ChikaBot.Bench.Reports;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Http;

/// <summary>The pictures of the comparison over HTTP.</summary>
internal static class HttpCharts
{
    public static IReadOnlyList<Chart> Of(HttpTable table, IReadOnlyList<int> connections)
    {
        if (table.Measured.Count == 0) return [];
        var most = Nearest(connections, 64);
        return
        [
            new LineChart("http-turns", "Turns a second", "connections", "turns/s", Lines(table, connections, load => load.TurnsPerSecond)),
            new LineChart("http-p99", "99 of 100 turns are answered within", "connections", "ms", Lines(table, connections, load => load.P99)),
            new BarChart("http-cpu", string.Create(CultureInfo.InvariantCulture, $"Processor time of a turn at {most} connections"), "µs over all cores", table.Measured,
            [
                new Bars("server", Shares(table, most, share => share.Server)),
                new Bars("database", Shares(table, most, share => share.Database)),
                new Bars("driver", Shares(table, most, share => share.Driver)),
            ]) { Stacked = true },
        ];
    }

    /// <returns>The number itself where it was measured.</returns>
    public static int Nearest(IReadOnlyList<int> connections, int wanted) => connections.MinBy(count => Math.Abs(count - wanted));

    private static IReadOnlyList<Line> Lines(HttpTable table, IReadOnlyList<int> connections, Func<LoadResult, double> figure) =>
        [.. table.Measured.Select((name, index) => new Line(name, index, [.. connections.Select(count => ((double)count, table.Load(name, count, figure)))]))];

    private static IReadOnlyList<double> Shares(HttpTable table, int count, Func<ProcessorShare, double> share) =>
        [.. table.Measured.Select(name => table.Load(name, count, load => share(load.Processor)))];
}

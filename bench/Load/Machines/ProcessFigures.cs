using System.Globalization;

namespace ChikaBot.Bench.Machines;

/// <summary>What the system tells of a running process, by way of /proc.</summary>
internal static class ProcessFigures
{
    private const double TicksPerSecond = 100;

    /// <summary>On all cores, since its start; with <paramref name="withEnded"/> that of its ended children too. Zero when it is gone.</summary>
    public static TimeSpan ProcessorTime(int id, bool withEnded = false)
    {
        try
        {
            // The name in the second field may hold blanks; the rest follows its closing bracket and begins with field 3.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = Ticks(fields[11]) + Ticks(fields[12]) + (withEnded ? Ticks(fields[13]) + Ticks(fields[14]) : 0);
            return TimeSpan.FromSeconds(ticks / TicksPerSecond);
        }
        catch (IOException)
        {
            return TimeSpan.Zero;
        }
    }

    /// <summary>The most memory that the process ever had at once, in MiB; zero when it is gone.</summary>
    public static double PeakMegabytes(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line["VmHWM:".Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture) / 1024.0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public static IEnumerable<int> ChildrenOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(child => int.Parse(child, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}

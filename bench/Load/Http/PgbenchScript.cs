using ChikaBot.Bench.Machines;

namespace ChikaBot.Bench.Http;

/// <summary>bench/pgbench/turn.sql: what one turn asks of PostgreSQL.</summary>
internal static class PgbenchScript
{
    private const string Placeholder = "-- PLACEHOLDER";

    /// <returns>Its path.</returns>
    
    public static string Find(BenchFolder folder)
    {
        var path = Path.Combine(folder.Root, "bench/pgbench/turn.sql");
        return File.ReadLines(path).Any(line => line.StartsWith(Placeholder, StringComparison.Ordinal))
            ? throw new LeftOutException("bench/pgbench/turn.sql does not hold the statements of a turn yet")
            : path;
    }
}

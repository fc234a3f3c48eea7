using System.Globalization;
using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Reports;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Http;

/// <summary>The bill talk over HTTP: the bot on its two stores beside its peers.</summary>
internal sealed class HttpPart(BenchFolder folder, BenchStores stores, BenchOptions options) : IPart
{
    private const int AimedConnections = 64;

    public string Name => "http";

    public async Task<PartReport> RunAsync(CancellationToken cancellationToken)
    {
        var people = People.All(options.Connections.Max() * People.PerConnection, TimeProvider.System);
        var recording = await Recording.OfChikaBotAsync(folder, stores, people, cancellationToken);
        var entrants = new Entrants(folder, stores, people, recording);
        var line = options.Servers.Select(entrants.Of).ToArray();
        var comparison = await new SideBySide(line, options.Connections, options).RunAsync(cancellationToken);
        var table = new HttpTable(comparison, [.. line.Select(entrant => entrant.Name)], options.Connections, [Entrants.OnSqlite, Entrants.OnPostgres]);
        return new PartReport(Name, $"{Heading}\n\n{table}\n{Aims(table)}", HttpCharts.Of(table, options.Connections))
        {
            LeftOut = [.. comparison.LeftOut.Select(one => $"{one.Key}: {one.Value}")],
            WrongAnswers = comparison.WrongAnswers,
        };
    }

    private string Heading => string.Create(
        CultureInfo.InvariantCulture,
        $"Medians of {options.Rounds} rounds of {options.Measured.TotalSeconds} s. PostgreSQL: {PostgresCluster.Described}.");

    private string Aims(HttpTable table)
    {
        if (!options.Connections.Contains(AimedConnections)) return "";
        var aims = new Table("aim at 64 connections", "aimed at", "measured");
        if (Have(table, Entrants.OnSqlite, Entrants.BareKestrel)) aims.Add("SQLite : bare Kestrel, turns/s", "≥ 0.40", Table.Cell(table.Ratio(Entrants.OnSqlite, Entrants.BareKestrel, AimedConnections), 2));
        if (Have(table, Entrants.OnSqlite)) aims.Add("SQLite, p99", "< 10 ms", Table.Cell(table.Load(Entrants.OnSqlite, AimedConnections, load => load.P99), 2) + " ms");
        if (Have(table, Entrants.OnPostgres, Entrants.DatabaseAlone)) aims.Add("PostgreSQL : pgbench, turns/s", "≥ 0.60", Table.Cell(table.Ratio(Entrants.OnPostgres, Entrants.DatabaseAlone, AimedConnections), 2));
        return aims.IsEmpty ? "" : aims.ToString();
    }

    private static bool Have(HttpTable table, params IReadOnlyList<string> names) => names.All(table.Measured.Contains);
}

using System.Globalization;
using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Http;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Reports;
using ChikaBot.Bench.Talks;
using ChikaBot.Core.Participants;

namespace ChikaBot.Bench.Idle;

/// <summary>Whether conversations in which nothing happens slow down those in which something does.</summary>
internal sealed class IdlePart(BenchFolder folder, BenchStores stores, BenchOptions options) : IPart
{
    private const int Connections = 64;
    private const double Megabyte = 1048576;

    private readonly IReadOnlyList<Participant> people = People.All(Connections * People.PerConnection, TimeProvider.System);
    private readonly Dictionary<string, string> leftOut = [];

    public string Name => "idle";

    private string Full(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}, {options.Idle:N0} idle");

    private static string Empty(string kind) => $"{kind}, empty";

    public async Task<PartReport> RunAsync(CancellationToken cancellationToken)
    {
        var recording = await Recording.OfChikaBotAsync(folder, stores, people, cancellationToken);
        var filled = new List<FilledStore>();
        try
        {
            foreach (var kind in BenchStores.Kinds) await FillAsync(kind, filled, cancellationToken);
            var comparison = await new SideBySide([.. filled.Select(one => Entrant(one, recording))], [Connections], options).RunAsync(cancellationToken);
            var table = new HttpTable(comparison, [.. filled.Select(one => one.Name)], [Connections], [.. filled.Where(one => one.Idle > 0).Select(one => one.Name)]);
            return new PartReport(Name, Text(filled, table), Charts(table))
            {
                LeftOut = [.. leftOut.Select(one => $"{one.Key}: {one.Value}")],
                WrongAnswers = comparison.WrongAnswers,
            };
        }
        finally
        {
            foreach (var one in filled) await one.Store.DisposeAsync();
        }
    }

    private async Task FillAsync(string kind, List<FilledStore> filled, CancellationToken cancellationToken)
    {
        try
        {
            await Console.Error.WriteLineAsync($"  filling {kind}");
            filled.Add(await FilledStore.CreateAsync(stores, kind, Empty(kind), 0, people, cancellationToken));
            filled.Add(await FilledStore.CreateAsync(stores, kind, Full(kind), options.Idle, people, cancellationToken));
        }
        catch (LeftOutException e)
        {
            leftOut[kind] = e.Message;
        }
    }

    private Entrant Entrant(FilledStore filled, Recording recording) => new(filled.Name, async cancellationToken => await HttpPeer.StartAsync(
        filled.Name, ServerCommand.ChikaBot(folder.ChikaBot, folder, filled.Store.Arguments), recording, filled.Store, cancellationToken));

    private string Text(IReadOnlyList<FilledStore> filled, HttpTable table)
    {
        var sizes = new Table("store", "idle conversations", "made in s", "made a second", "store MB", "bytes a conversation");
        foreach (var one in filled)
            sizes.Add(one.Name, Table.Cell(one.Idle), Table.Cell(one.Idle > 0 ? one.Took.TotalSeconds : null, 1), Table.Cell(one.Idle > 0 ? one.Idle / one.Took.TotalSeconds : null), Table.Cell(one.Bytes / Megabyte, 1), Table.Cell(one.Idle > 0 ? (double)one.Bytes / one.Idle : null));
        foreach (var (kind, reason) in leftOut) sizes.AddLeftOut(kind, reason);
        return $"Made through the store's commit port out of the talk's own snapshots and replies.\n\n{sizes}\n"
            + string.Create(CultureInfo.InvariantCulture, $"Medians of {options.Rounds} rounds of {options.Measured.TotalSeconds} s, servers started anew on the same stores each round.\n\n{table}");
    }

    private IReadOnlyList<Chart> Charts(HttpTable table)
    {
        var kinds = BenchStores.Kinds.Where(kind => table.Measured.Contains(Empty(kind))).ToArray();
        if (kinds.Length == 0) return [];
        Bars Bars(string name, Func<string, string> store) => new(name, [.. kinds.Select(kind => table.Load(store(kind), Connections, load => load.TurnsPerSecond))]);
        return [new BarChart("idle", "Turns a second at 64 connections", "turns/s", kinds, [Bars("empty store", Empty), Bars(string.Create(CultureInfo.InvariantCulture, $"{options.Idle:N0} idle conversations"), Full)])];
    }
}

using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Http;

/// <param name="StartAsync">Throws <see cref="LeftOutException"/> when it cannot be had on this machine.</param>
internal sealed record Entrant(string Name, Func<CancellationToken, Task<IPeer>> StartAsync);

/// <summary>What one round found out about one entrant.</summary>
/// <param name="Loads">By the number of connections.</param>
internal sealed record RoundResult(string Name, TimeSpan? FirstAnswer, double? MemoryMegabytes, IReadOnlyDictionary<int, LoadResult> Loads);

/// <param name="Rounds">Each with every entrant that is not left out.</param>
/// <param name="LeftOut">Reasons by name.</param>
internal sealed record Comparison(IReadOnlyList<IReadOnlyList<RoundResult>> Rounds, IReadOnlyDictionary<string, string> LeftOut)
{
    public int WrongAnswers => Rounds.Sum(round => round.Sum(result => result.Loads.Values.Sum(load => load.Errors)));
}

/// <summary>
/// All entrants run at the same time, and only one of them works: A B C at one connection, A B C at eight, and so on. So what else happens
/// on the machine meets all of them alike.
/// </summary>
internal sealed class SideBySide(IReadOnlyList<Entrant> entrants, IReadOnlyList<int> connections, BenchOptions options)
{
    private static readonly TimeSpan ShortWarmUp = TimeSpan.FromMilliseconds(300);

    private readonly Dictionary<string, string> leftOut = [];

    public async Task<Comparison> RunAsync(CancellationToken cancellationToken)
    {
        var rounds = new List<IReadOnlyList<RoundResult>>();
        for (var round = 0; round < options.Rounds; round++)
        {
            await Console.Error.WriteLineAsync($"  round {round + 1} of {options.Rounds}");
            // Each goes first once, so that the place in the line favours nobody.
            var first = round % entrants.Count;
            rounds.Add(await RoundAsync([.. entrants.Skip(first), .. entrants.Take(first)], cancellationToken));
        }

        return new Comparison(rounds, leftOut);
    }

    private async Task<IReadOnlyList<RoundResult>> RoundAsync(IEnumerable<Entrant> line, CancellationToken cancellationToken)
    {
        var running = new List<(string Name, IPeer Peer)>();
        try
        {
            foreach (var entrant in line.Where(entrant => !leftOut.ContainsKey(entrant.Name)))
                if (await StartAsync(entrant, cancellationToken) is { } peer)
                    running.Add((entrant.Name, peer));

            foreach (var (_, peer) in running) await peer.LoadAsync(connections.Max(), options.WarmUp, TimeSpan.FromMilliseconds(1), cancellationToken);
            var loads = running.ToDictionary(one => one.Name, _ => new Dictionary<int, LoadResult>());
            foreach (var count in connections)
                foreach (var (name, peer) in running)
                    loads[name][count] = await peer.LoadAsync(count, ShortWarmUp, options.Measured, cancellationToken);
            return [.. running.Select(one => new RoundResult(one.Name, one.Peer.FirstAnswer, one.Peer.MemoryMegabytes, loads[one.Name]))];
        }
        finally
        {
            foreach (var (_, peer) in running) await peer.DisposeAsync();
        }
    }

    private async Task<IPeer?> StartAsync(Entrant entrant, CancellationToken cancellationToken)
    {
        try
        {
            return await entrant.StartAsync(cancellationToken);
        }
        catch (LeftOutException e)
        {
            leftOut[entrant.Name] = e.Message;
            return null;
        }
    }
}

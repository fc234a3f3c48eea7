using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Scripts.Coverage;

/// <summary>Which states and moves of the flows were reached, which not and why, and what nobody has explained.</summary>
public sealed class CoverageReport
{
    private readonly List<string> lines = [];
    private readonly List<string> faults = [];

    public CoverageReport(IEnumerable<IFlow> flows, FlowCoverage reached, IReadOnlyList<CoverageException> exceptions)
    {
        var reasons = exceptions.GroupBy(exception => exception.Place, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Reason, StringComparer.Ordinal);
        var unreached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var flow in flows)
        {
            var states = flow.StartStates.Concat(flow.Moves.SelectMany(move => new[] { move.From, move.To })).Distinct().ToArray();
            var moves = flow.Moves.Distinct().ToArray();
            var missing = states.Where(state => !reached.Has(flow.Name, state)).Select(state => $"{flow.Name}: {state}")
                .Concat(moves.Where(move => !reached.Has(flow.Name, move)).Select(move => $"{flow.Name}: {move.From} --{move.Trigger}--> {move.To}"))
                .ToArray();
            lines.Add($"{flow.Name}: {states.Count(state => reached.Has(flow.Name, state))} of {states.Length} states, {moves.Count(move => reached.Has(flow.Name, move))} of {moves.Length} moves");
            foreach (var place in missing)
            {
                unreached.Add(place);
                if (reasons.TryGetValue(place, out var reason)) lines.Add($"  not reached: {place} ({reason})");
                else faults.Add($"not reached, and nobody says why: {place}");
            }
        }

        faults.AddRange(reasons.Keys.Where(place => !unreached.Contains(place)).Select(place => $"an exception without need (reached, or no such place): {place}"));
    }

    /// <summary>One a flow, and one for each explained place.</summary>
    public IEnumerable<string> Lines() => lines;

    /// <summary>Places that are not reached without a reason, and reasons for places that are reached.</summary>
    public IReadOnlyList<string> Faults => faults;
}

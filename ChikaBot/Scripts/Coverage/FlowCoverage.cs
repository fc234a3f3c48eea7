using System.Collections.Concurrent;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Scripts.Coverage;

/// <summary>Collects what flows did over any number of scripts.</summary>
public sealed class FlowCoverage : IFlowObserver
{
    private readonly ConcurrentDictionary<(string Flow, string State), bool> states = new();
    private readonly ConcurrentDictionary<(string Flow, FlowMove Move), bool> moves = new();

    public void Entered(string flow, string state) => states.TryAdd((flow, state), true);

    public void Moved(string flow, FlowMove move) => moves.TryAdd((flow, move), true);

    public bool Has(string flow, string state) => states.ContainsKey((flow, state));

    public bool Has(string flow, FlowMove move) => moves.ContainsKey((flow, move));
}

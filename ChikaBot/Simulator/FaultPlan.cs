namespace ChikaBot.Simulator;

/// <summary>Which sends go wrong: those lined up first, then a share of the rest. Safe for many threads.</summary>
internal sealed class FaultPlan(int seed)
{
    private readonly Lock _lock = new();
    private readonly Queue<GraphFault> _next = new();
    private readonly Random _random = new(seed);
    private (double Share, GraphFault[] Faults)? _share;

    /// <summary>The next <paramref name="count"/> sends, behind those lined up already.</summary>
    public void Next(int count, GraphFault fault)
    {
        lock (_lock)
        {
            for (var i = 0; i < count; i++) _next.Enqueue(fault);
        }
    }

    /// <param name="share">0 to 1, of the sends for which nothing is lined up.</param>
    /// <param name="faults">Each as likely as the others.</param>
    public void Share(double share, params GraphFault[] faults)
    {
        lock (_lock) _share = (share, faults);
    }

    public void Clear()
    {
        lock (_lock)
        {
            _next.Clear();
            _share = null;
        }
    }

    /// <summary>What happens to this send; null for nothing.</summary>
    public GraphFault? Take()
    {
        lock (_lock)
        {
            if (_next.TryDequeue(out var fault)) return fault;
            return _share is { } share && _random.NextDouble() < share.Share ? share.Faults[_random.Next(share.Faults.Length)] : null;
        }
    }
}

namespace ChikaBot.Stores.Postgres.Lanes;

/// <summary>
/// What all lines to one server know together. When the connection of one breaks, the others open new ones too instead of each meeting the
/// same end with somebody's message; while nobody gets through, it says so at once instead of trying for each caller.
/// </summary>
internal sealed class Reachability(TimeSpan pause)
{
    private long epoch;
    private long closedUntil;

    /// <summary>Connections of an earlier one are not to be trusted.</summary>
    public long Epoch => Interlocked.Read(ref epoch);

    /// <summary>True for a short while after a connection could not be opened.</summary>
    public bool IsClosed => Environment.TickCount64 < Interlocked.Read(ref closedUntil);

    /// <summary>An open connection has broken.</summary>
    public void Broke() => Interlocked.Increment(ref epoch);

    public void Failed() => Interlocked.Exchange(ref closedUntil, Environment.TickCount64 + (long)pause.TotalMilliseconds);

    public void Succeeded() => Interlocked.Exchange(ref closedUntil, 0);
}

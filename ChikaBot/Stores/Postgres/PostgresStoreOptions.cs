namespace ChikaBot.Stores.Postgres;

/// <summary>How the PostgreSQL store works; the defaults suit a server.</summary>
public sealed class PostgresStoreOptions
{
    /// <summary>Connections that commit turns side by side; each takes all turns that wait.</summary>
    public int WriteConnections { get; set; } = 2;

    /// <summary>Connections that load conversations and look participants up.</summary>
    public int ReadConnections { get; set; } = 2;

    /// <summary>Connections for what is not on the way of every message: tickets, the desk, complaints, retention.</summary>
    public int DeskConnections { get; set; } = 4;

    /// <summary>Turns in one transaction at most, and look-ups in one round trip.</summary>
    public int MaxBatch { get; set; } = 128;

    /// <summary>Works that may wait for a connection; callers beyond that wait for room.</summary>
    public int QueueLength { get; set; } = 4096;

    /// <summary>How long a statement may take before its work is refused.</summary>
    public TimeSpan StatementTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After a failed connection: how long works are refused at once before it is tried again.</summary>
    public TimeSpan ConnectPause { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <exception cref="ArgumentOutOfRangeException">Names the option that is wrong.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(WriteConnections, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ReadConnections, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(DeskConnections, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBatch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(QueueLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(StatementTimeout, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(ConnectPause, TimeSpan.Zero);
    }
}

namespace ChikaBot.Stores.Sqlite;

/// <summary>How the SQLite store works; the defaults suit a server.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>True for the one server of a data directory; false for a guest beside it, such as an import.</summary>
    public bool Server { get; set; } = true;

    /// <summary>Turns committed together at most.</summary>
    public int MaxBatch { get; set; } = 512;

    /// <summary>Works that may wait for the writer; callers beyond that wait for room.</summary>
    public int QueueLength { get; set; } = 4096;

    /// <summary>How long a batch waits for another process to release the database before its works are refused.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How often the write-ahead log is copied into the database, off the commit path. Pages that change all the time are copied once for each
    /// interval, and commits beside a copy wait for the same disk.
    /// </summary>
    public TimeSpan CheckpointInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The log's size in pages of 4 KiB beyond which the writer stops for a moment so that it can start again: 65,536 pages are 256 MiB.</summary>
    public int LogPages { get; set; } = 65_536;

    /// <summary>What a guest leaves between two of its transactions for the server to commit in.</summary>
    public TimeSpan GuestPause { get; set; } = TimeSpan.FromMilliseconds(5);

    /// <exception cref="ArgumentOutOfRangeException">Names the option that is wrong.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBatch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(QueueLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LockTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(CheckpointInterval, TimeSpan.FromMilliseconds(10));
        ArgumentOutOfRangeException.ThrowIfLessThan(LogPages, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(GuestPause, TimeSpan.Zero);
    }
}

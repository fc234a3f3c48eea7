using System.Threading.Channels;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Turns;
using Microsoft.Data.Sqlite;

namespace ChikaBot.Stores.Sqlite.Writing;

/// <summary>
/// The only writer: one thread, one connection. It takes whatever is queued, runs it in one transaction, pays for one fsync and only then
/// tells every caller. A work that throws is taken out of the batch; the others are committed.
/// </summary>
internal sealed class GroupCommitter : IDisposable
{
    // After a failure for a lock the next batch gives up sooner, so that a long queue is not refused one lock timeout after another.
    private static readonly TimeSpan LimitAfterFailure = TimeSpan.FromMilliseconds(100);

    private const string Engine = "sqlite";

    private readonly Channel<WriteWork> queue;
    private readonly SqliteStoreOptions options;
    private readonly Func<Connection> open;
    private readonly Thread thread;
    private Connection? connection;
    private bool failedBefore;
    private volatile bool copyLogRequested;
    private long batches;

    public GroupCommitter(SqliteStoreOptions options, Func<Connection> open)
    {
        this.options = options;
        this.open = open;
        queue = Channel.CreateBounded<WriteWork>(new BoundedChannelOptions(options.QueueLength) { SingleReader = true });
        thread = new Thread(Run) { IsBackground = true, Name = "sqlite-writer" };
        thread.Start();
    }

    /// <summary>Batches committed so far.</summary>
    public long Batches => Interlocked.Read(ref batches);

    /// <param name="apply">Runs on the writer's thread inside a transaction that it shares; must check before it writes, and must not wait.</param>
    /// <exception cref="StoreUnavailableException">Nothing was written.</exception>
    public ValueTask<T> WriteAsync<T>(Func<Connection, T> apply, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return ValueTask.FromCanceled<T>(cancellationToken);
        var work = new WriteWork<T>(apply);
        // From here on the work will be done, so the caller hears how it ended even if it no longer wants to.
        return queue.Writer.TryWrite(work) ? work.Completion : WaitAsync(work, cancellationToken);
    }

    private async ValueTask<T> WaitAsync<T>(WriteWork<T> work, CancellationToken cancellationToken)
    {
        try
        {
            await queue.Writer.WriteAsync(work, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw new StoreUnavailableException("The store is closed.", exception);
        }

        return await work.Completion;
    }

    /// <summary>Asks for a last short copy between two batches, after which the log can start at its beginning again.</summary>
    public void CopyLogBetweenBatches() => copyLogRequested = true;

    public void Dispose()
    {
        queue.Writer.TryComplete();
        thread.Join();
        connection?.Dispose();
    }

    private void Run()
    {
        var batch = new List<WriteWork>(options.MaxBatch);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < options.MaxBatch && queue.Reader.TryRead(out var work)) batch.Add(work);
            Commit(batch);
            batch.Clear();
            if (copyLogRequested) CopyLog();
            // A guest beside a running server leaves it a gap, because SQLite's write lock is not fair.
            if (!options.Server) Thread.Sleep(options.GuestPause);
        }
    }

    private void Commit(List<WriteWork> batch)
    {
        var since = StoreMetrics.Now;
        try
        {
            connection ??= open();
            SqliteFailure.RetryWhileLocked(failedBefore ? LimitAfterFailure : options.LockTimeout, Begin);
            foreach (var work in batch) work.Apply(connection);
            End("COMMIT");
        }
        catch (SqliteException exception) when (exception.IsUnavailable())
        {
            Rollback(exception);
            failedBefore = true;
            var refusal = new StoreUnavailableException($"The store cannot write now (SQLite error {exception.SqliteExtendedErrorCode}).", exception);
            foreach (var work in batch) work.Fail(refusal);
            StoreMetrics.Refused(Engine, batch.Count);
            return;
        }
        catch (Exception exception)
        {
            Rollback(exception);
            if (batch.Count == 1) batch[0].Fail(exception);
            else foreach (var work in batch) Commit([work]);
            return;
        }

        failedBefore = false;
        Interlocked.Increment(ref batches);
        foreach (var work in batch) work.Complete();
        StoreMetrics.Committed(Engine, batch.Count, since);
    }

    private void Begin() => End("BEGIN IMMEDIATE");

    private void End(string sql)
    {
        using var query = connection!.Query(sql);
        query.Run();
    }

    private void Rollback(Exception cause)
    {
        try
        {
            // SQLite rolls back by itself on some errors, a full disk among them.
            if (connection is { InTransaction: true }) connection.Execute("ROLLBACK");
            if (cause is not SqliteException sqlite || !sqlite.SpoilsConnection()) return;
        }
        catch (SqliteException)
        {
            // A connection that cannot even roll back is closed, which rolls back too.
        }

        connection?.Dispose();
        connection = null;
    }

    private void CopyLog()
    {
        copyLogRequested = false;
        try
        {
            connection?.Checkpoint();
        }
        catch (SqliteException)
        {
            // The background checkpoint asks again; a commit meets the same error and reports it.
        }
    }
}

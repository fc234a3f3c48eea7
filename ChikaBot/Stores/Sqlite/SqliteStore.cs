using ChikaBot.Operations;
using ChikaBot.Stores.Sql;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Stores.Sqlite.Schema;
using ChikaBot.Stores.Sqlite.Writing;
using ChikaBot.Turns;
using Microsoft.Data.Sqlite;

namespace ChikaBot.Stores.Sqlite;

/// <summary>
/// One open database file: a writer that commits in groups, readers that wait for nobody, and a checkpoint in the background. The classes
/// beside it say what is read and written.
/// </summary>
public sealed class SqliteStore : ISqlStore, IDisposable
{
    // Talks touch the same few pages again and again, and at every commit after which the file's tree was rebalanced SQLite walks the whole cache (pcache1TruncateUnsafe).
    private const int ServerCacheKilobytes = 3 * 1024;

    // An import comes back to pages all over the file, in batches that take far longer than the walk.
    private const int GuestCacheKilobytes = 64 * 1024;

    private readonly string path;
    private readonly int cacheKilobytes;
    private readonly TimeSpan lockTimeout;
    private readonly ServerLock? serverLock;
    private readonly ReaderPool readers;
    private readonly GroupCommitter writer;
    private readonly Checkpointer checkpointer;

    /// <param name="path">The database file; its folder is created when missing.</param>
    /// <exception cref="DataInUseException">Another server uses the file.</exception>
    /// <exception cref="NewerSchemaException">The file was written by a newer program.</exception>
    /// <exception cref="StoreUnavailableException">The file cannot be opened.</exception>
    public SqliteStore(string path, SqliteStoreOptions options)
    {
        options.Validate();
        this.path = Path.GetFullPath(path);
        lockTimeout = options.LockTimeout;
        cacheKilobytes = options.Server ? ServerCacheKilobytes : GuestCacheKilobytes;
        CreateFolder(Path.GetDirectoryName(this.path)!);
        CreateFile(this.path);
        serverLock = options.Server ? new ServerLock(this.path) : null;
        try
        {
            Prepare();
        }
        catch (SqliteException exception)
        {
            serverLock?.Dispose();
            throw new StoreUnavailableException($"The database file cannot be opened: {this.path} (SQLite error {exception.SqliteExtendedErrorCode}).", exception);
        }
        catch
        {
            serverLock?.Dispose();
            throw;
        }

        readers = new ReaderPool(OpenReader);
        writer = new GroupCommitter(options, OpenWriter);
        checkpointer = new Checkpointer(options, OpenWriter, writer);
    }

    /// <inheritdoc cref="GroupCommitter.WriteAsync{T}"/>
    internal ValueTask<T> WriteAsync<T>(Func<Connection, T> apply, CancellationToken cancellationToken) => writer.WriteAsync(apply, cancellationToken);

    /// <inheritdoc cref="ReaderPool.Read{TState, T}"/>
    internal T Read<TState, T>(TState state, Func<Connection, TState, T> read) => readers.Read(state, read);

    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    internal T ReadOrRefuse<TState, T>(TState state, Func<Connection, TState, T> read)
    {
        try
        {
            return readers.Read(state, read);
        }
        catch (Exception exception) when (exception is SqliteException or ObjectDisposedException)
        {
            throw new StoreUnavailableException("The store cannot be read now.", exception);
        }
    }

    ValueTask<T> ISqlStore.WriteAsync<T>(Func<SqlSession, T> apply, CancellationToken cancellationToken) => writer.WriteAsync(connection => apply(connection.Session), cancellationToken);

    ValueTask<T> ISqlStore.ReadAsync<TState, T>(TState state, Func<SqlSession, TState, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(ReadOrRefuse((state, read), static (connection, work) => work.read(connection.Session, work.state)));
    }

    /// <summary>Commits what is queued, then closes; closing the last connection empties the log into the database.</summary>
    public void Dispose()
    {
        writer.Dispose();
        checkpointer.Dispose();
        readers.Dispose();
        serverLock?.Dispose();
    }

    private static void CreateFolder(string folder)
    {
        try
        {
            KeyFile.CreateFolder(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folder cannot be made or opened: {folder}", exception);
        }
    }

    /// <summary>It holds identities: only its owner can read it, and what SQLite puts beside it gets the same rights.</summary>
    private static void CreateFile(string path)
    {
        if (File.Exists(path)) return;
        try
        {
            KeyFile.Create(path).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Two programs started at once.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The database file cannot be made: {path}", exception);
        }
    }

    private void Prepare()
    {
        using var connection = new Connection(path, readOnly: false);
        SqliteFailure.RetryWhileLocked(lockTimeout, () => connection.Execute("PRAGMA journal_mode=WAL"));
        Migrations.Run(connection, lockTimeout);
    }

    private Connection OpenWriter() =>
        // The log is cut back to 256 MiB when it starts again after a peak; it is reused, not deleted, because writing over old blocks is quicker.
        // What is deleted or replaced is overwritten where its page is written anyway, which costs no writing.
        Open(readOnly: false, $"PRAGMA secure_delete=FAST; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-{cacheKilobytes}; PRAGMA journal_size_limit=268435456");

    // Their caches are thrown away at each commit of the writer; the system's own cache is what serves them.
    private Connection OpenReader() => Open(readOnly: true, "PRAGMA query_only=1; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-512");

    private Connection Open(bool readOnly, string pragmas) => Connection.Open(path, readOnly, pragmas, lockTimeout);
}

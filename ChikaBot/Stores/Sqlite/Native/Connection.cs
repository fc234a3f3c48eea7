using ChikaBot.Stores.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChikaBot.Stores.Sqlite.Native;

/// <summary>
/// One SQLite connection with its prepared statements. For one thread at a time. Goes to the native functions because ADO.NET's command
/// retries a locked database by itself, for whole seconds.
/// </summary>
internal sealed class Connection : IDisposable
{
    // Keyed by reference: every statement's text is a constant, and hashing it each time would cost more than binding.
    private readonly Dictionary<string, sqlite3_stmt> statements = new(ReferenceEqualityComparer.Instance);
    private readonly sqlite3 handle;
    private SqliteSession? session;

    static Connection()
    {
        Batteries_V2.Init();
        ShortSleeps.Install();
    }

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public Connection(string path, bool readOnly)
    {
        var flags = readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE;
        var code = raw.sqlite3_open_v2(path, out handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        if (code == raw.SQLITE_OK) return;
        handle?.Dispose();
        throw new SqliteException("The database file cannot be opened.", code & 0xff, code);
    }

    /// <summary>Opens and prepares one for use.</summary>
    /// <param name="pragmas">Settings, with ; between them.</param>
    /// <param name="patience">How long it waits for a lock.</param>
    /// <exception cref="SqliteException">The file cannot be opened or read.</exception>
    public static Connection Open(string path, bool readOnly, string pragmas, TimeSpan patience)
    {
        var connection = new Connection(path, readOnly);
        try
        {
            // The first two to open a database recover its log: the second finds it locked for a moment. Reading the schema's version makes them do it here.
            SqliteFailure.RetryWhileLocked(patience, () => connection.Execute(pragmas + "; PRAGMA schema_version"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public bool InTransaction => raw.sqlite3_get_autocommit(handle) == 0;

    /// <summary>Rows that the last statement inserted, changed or deleted.</summary>
    public int Changes => raw.sqlite3_changes(handle);

    /// <summary>The same connection for the statements that other engines run as well.</summary>
    public SqlSession Session => session ??= new SqliteSession(this);

    public long LastInsertedId => raw.sqlite3_last_insert_rowid(handle);

    /// <summary>Takes the prepared statement, ready to bind; dispose it to give it back.</summary>
    /// <param name="sql">A constant: it is kept for the life of the connection.</param>
    public Query Query(string sql) => new(this, Statement(sql));

    /// <inheritdoc cref="Query"/>
    internal sqlite3_stmt Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
            statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>Runs statements that bind nothing and return nothing; not kept.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(handle, sql));

    public long ReadNumber(string sql)
    {
        using var query = Query(sql);
        return query.Step() ? query.Int64(0) : throw new InvalidOperationException("The statement returned no row.");
    }

    /// <summary>Ends the statement that runs on another thread; it throws SQLITE_INTERRUPT there.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(handle);

    /// <summary>Copies what it can of the log into the database without waiting for anybody.</summary>
    /// <returns>Pages in the log, and how many of them are copied; null when another checkpoint runs.</returns>
    public (int Log, int Copied)? Checkpoint()
    {
        var code = raw.sqlite3_wal_checkpoint_v2(handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var log, out var copied);
        if ((code & 0xff) is raw.SQLITE_BUSY or raw.SQLITE_LOCKED) return null;
        Check(code);
        return (log, copied);
    }

    internal void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        var extended = raw.sqlite3_extended_errcode(handle);
        throw new SqliteException($"SQLite error {extended}: {raw.sqlite3_errstr(code & 0xff).utf8_to_string()}.", code & 0xff, extended);
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
        statements.Clear();
        handle.Dispose();
    }
}

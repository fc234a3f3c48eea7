using ChikaBot.Stores.Sqlite;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Stores.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace ChikaBot.Stores.Moving;

/// <summary>
/// The SQLite store that is moved. While it is open no server runs on it, nor can one be started, and no command writes into it: what is read
/// is what was there, to the end.
/// </summary>
internal sealed class SqliteSource : IDisposable
{
    private const string TableNames = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";

    // Also the numbers of rows that are gone: they are never given again.
    private const string Used = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?1), 0)";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ServerLock serverLock;
    private readonly Connection connection;

    /// <param name="path">The database file.</param>
    /// <exception cref="MoveException">It is not there, of another schema, or in use.</exception>
    public SqliteSource(string path)
    {
        if (!File.Exists(path)) throw new MoveException($"there is no SQLite store at {path}: look at Chika:DataDirectory, or name it with --file");
        serverLock = Lock(path);
        try
        {
            connection = new Connection(path, readOnly: false);
        }
        catch
        {
            serverLock.Dispose();
            throw;
        }

        try
        {
            var version = checked((int)connection.ReadNumber("PRAGMA user_version"));
            if (version != Migrations.Steps.Count) throw new MoveException($"the SQLite store has schema {version}, and this program {Migrations.Steps.Count}: start the program of this version on it once, so that it is brought up to date");
            SqliteFailure.RetryWhileLocked(Patience, () => connection.Execute("BEGIN IMMEDIATE"));
        }
        catch (SqliteException exception) when (exception.IsLocked())
        {
            Dispose();
            throw new MoveException("another program writes into the SQLite store: wait for its end", exception);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Tables with the names of their columns.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Tables
    {
        get
        {
            var names = new List<string>();
            using (var query = connection.Query(TableNames))
                while (query.Step())
                    names.Add(query.Text(0));
            return names.ToDictionary(name => name, ColumnsOf);
        }
    }

    public long Count(string table) => connection.ReadNumber($"SELECT count(*) FROM \"{table}\"");

    /// <summary>The highest number that a row of the table has or had.</summary>
    public long LastNumber(string table, string column)
    {
        var highest = connection.ReadNumber($"SELECT coalesce(max(\"{column}\"), 0) FROM \"{table}\"");
        using var used = connection.Query(Used).Bind(1, table);
        used.Step();
        return Math.Max(highest, used.Int64(0));
    }

    /// <summary>How many attachments tickets have that are not among these.</summary>
    /// <param name="files">Their names.</param>
    public int LostFiles(IReadOnlySet<string> files)
    {
        var lost = 0;
        using var query = connection.Query("SELECT name FROM ticket_files");
        while (query.Step())
            if (!files.Contains(query.Text(0))) lost++;
        return lost;
    }

    /// <summary>One row after the other; nothing is gathered.</summary>
    public Query Rows(MovedTable table) => connection.Query(table.Select);

    /// <summary>Leaves the store as it was.</summary>
    public void Dispose()
    {
        connection.Dispose();
        serverLock.Dispose();
    }

    private static ServerLock Lock(string path)
    {
        try
        {
            return new ServerLock(Path.GetFullPath(path));
        }
        catch (Exception exception) when (exception is DataInUseException or UnauthorizedAccessException)
        {
            throw new MoveException("a server runs on the SQLite store, or its folder cannot be written: stop the server, and run this as its user", exception);
        }
    }

    private IReadOnlyList<string> ColumnsOf(string table)
    {
        var columns = new List<string>();
        using var query = connection.Query($"SELECT name FROM pragma_table_info('{table}')");
        while (query.Step()) columns.Add(query.Text(0));
        return columns;
    }
}

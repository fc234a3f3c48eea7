using ChikaBot.Operations;
using ChikaBot.Stores.Sqlite.Native;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChikaBot.Stores.Sqlite;

/// <summary>
/// Copies the database as one transaction sees it, while a server goes on writing. VACUUM INTO rather than the backup API: what was deleted
/// lies in no page of the copy. Any schema's version will do, since it is before an upgrade that a copy is wanted.
/// </summary>
/// <param name="path">The database file.</param>
internal sealed class SqliteBackup(string path)
{
    private const string Into = "VACUUM INTO ?1";

    private const string Tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";

    private const string Check = "PRAGMA quick_check(1)";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What the database takes now, in bytes; the copy takes less or as much.</summary>
    public long Length => new[] { path, path + "-wal" }.Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);

    /// <summary>Writes the copy, puts it on the disk, and reads all of it.</summary>
    /// <param name="file">A new file; its owner alone may read it. It is left there, broken, when this throws.</param>
    /// <exception cref="BackupException">The copy is damaged.</exception>
    /// <exception cref="SqliteException">The database cannot be read, or the copy not be written.</exception>
    /// <exception cref="IOException">Likewise.</exception>
    public StoreCopy CopyTo(string file, CancellationToken cancellationToken)
    {
        // Empty, SQLite takes it; made by SQLite, it would be readable by others.
        KeyFile.Create(file).Dispose();
        using (var connection = Open(path))
            Run(connection, () => Write(connection, file), cancellationToken);
        // VACUUM INTO leaves this to the system.
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite)) stream.Flush(flushToDisk: true);
        using var written = Open(file);
        StoreCopy? result = null;
        Run(written, () => result = Read(written), cancellationToken);
        return result! with { Bytes = new FileInfo(file).Length };
    }

    private static void Write(Connection connection, string file)
    {
        using var copy = connection.Query(Into).Bind(1, Path.GetFullPath(file));
        copy.Run();
    }

    private static StoreCopy Read(Connection copy)
    {
        using (var check = copy.Query(Check))
            if (!check.Step() || check.Text(0) != "ok") throw new BackupException("the copy is damaged");
        var names = new List<string>();
        using (var tables = copy.Query(Tables))
            while (tables.Step())
                names.Add(tables.Text(0));
        return new StoreCopy(0, checked((int)copy.ReadNumber("PRAGMA user_version")), [.. names.Select(name => new TableRows(name, copy.ReadNumber($"SELECT count(*) FROM \"{name}\"")))]);
    }

    private static Connection Open(string file) => Connection.Open(file, readOnly: true, "PRAGMA cache_size=-65536", Patience);

    private static void Run(Connection connection, Action work, CancellationToken cancellationToken)
    {
        using var stop = cancellationToken.Register(connection.Interrupt);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            work();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("Stopped.", exception, cancellationToken);
        }
    }
}

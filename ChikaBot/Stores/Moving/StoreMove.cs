using ChikaBot.Files;
using ChikaBot.Stores.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace ChikaBot.Stores.Moving;

/// <summary>Moves a SQLite store and the attachments beside it into an empty PostgreSQL database. Both are left as they were.</summary>
/// <param name="path">The SQLite file.</param>
/// <param name="attachments">Its folder need not be there.</param>
/// <param name="connectionString">Of the PostgreSQL database, as Npgsql takes it.</param>
internal sealed class StoreMove(string path, FolderBlobs attachments, string connectionString)
{
    private const int RowsPerReport = 1000;

    private string at = "";

    /// <summary>Moves the rest when attachments of tickets are gone.</summary>
    public bool LostAttachmentsAllowed { get; init; }

    /// <param name="report">Gets the number of rows moved so far and of all.</param>
    /// <returns>Every table with its rows, counted in PostgreSQL.</returns>
    /// <exception cref="MoveException">Nothing is in PostgreSQL: refused, broken off, or not the same afterwards.</exception>
    /// <exception cref="OperationCanceledException">Likewise.</exception>
    public IReadOnlyList<TableRows> Run(Action<long, long> report, CancellationToken cancellationToken)
    {
        try
        {
            at = "opening the SQLite store";
            using var source = new SqliteSource(path);
            at = "opening PostgreSQL";
            using var target = new PostgresTarget(connectionString);
            var tables = MovePlan.Of(source.Tables, target.Tables);
            target.Lock([.. tables.Select(table => table.Name), MovePlan.Numbers, MovePlan.Files]);
            Refuse(target, tables);
            at = "looking for attachments";
            // Nobody adds one meanwhile: no server runs.
            var files = attachments.Files().ToArray();
            if (!LostAttachmentsAllowed) RefuseLoss(source.LostFiles(files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal)));
            TableRows[] counts = [.. tables.Select(table => new TableRows(table.Name, source.Count(table.Name))), new TableRows(MovePlan.Files, files.Length)];
            var all = counts.Sum(count => count.Rows);
            Copy(source, target, tables, done => report(done, all), cancellationToken);
            CopyFiles(files, target, done => report(all - files.Length + done, all), cancellationToken);
            Finish(source, target, tables, cancellationToken);
            Compare(target, counts);
            cancellationToken.ThrowIfCancellationRequested();
            Commit(target);
            return counts;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new MoveException($"it broke off while {at}: a file cannot be read", exception);
        }
        catch (SqliteException exception)
        {
            throw new MoveException($"it broke off while {at} (SQLite error {exception.SqliteExtendedErrorCode})", exception);
        }
        catch (PostgresException exception)
        {
            // Its words may quote a row.
            throw new MoveException($"it broke off while {at} (PostgreSQL error {exception.SqlState})", exception);
        }
        catch (Exception exception) when (exception.IsUnavailable())
        {
            throw new MoveException($"PostgreSQL went away, or cannot be reached, while {at}", exception);
        }
    }

    private static void Refuse(PostgresTarget target, IReadOnlyList<MovedTable> tables)
    {
        if (tables.Select(table => table.Name).Append(MovePlan.Numbers).Append(MovePlan.Files).FirstOrDefault(target.HasRows) is { } full)
            throw new MoveException($"the PostgreSQL store is not empty: {full} has rows. Name an empty database (a server that was started on it has put the samples there, unless Chika:Samples is false)");
    }

    /// <summary>Somebody who names another data directory than the server's would leave all attachments behind, and delete them afterwards.</summary>
    private void RefuseLoss(int lost)
    {
        if (lost > 0) throw new MoveException($"{lost} attachments of tickets are not in {attachments.Folder}: set Chika:DataDirectory to the server's own. If they are lost for good, add --allow-lost-attachments");
    }

    private void Copy(SqliteSource source, PostgresTarget target, IReadOnlyList<MovedTable> tables, Action<long> report, CancellationToken cancellationToken)
    {
        var done = 0L;
        foreach (var table in tables)
        {
            at = $"copying {table.Name}";
            using var importer = target.BeginCopy(table);
            var writer = new RowWriter(table, importer);
            using (var rows = source.Rows(table))
                while (rows.Step())
                {
                    writer.Write(rows);
                    if (++done % RowsPerReport != 0) continue;
                    cancellationToken.ThrowIfCancellationRequested();
                    report(done);
                }

            importer.Complete();
            report(done);
        }
    }

    private void CopyFiles(FileInfo[] files, PostgresTarget target, Action<long> report, CancellationToken cancellationToken)
    {
        at = "copying attachments";
        using var importer = target.BeginCopyOfFiles();
        var done = 0L;
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            importer.StartRow();
            importer.Write(file.Name, NpgsqlDbType.Text);
            importer.Write(new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero).ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint);
            importer.Write(File.ReadAllBytes(file.FullName), NpgsqlDbType.Bytea);
            report(++done);
        }

        importer.Complete();
    }

    private void Finish(SqliteSource source, PostgresTarget target, IReadOnlyList<MovedTable> tables, CancellationToken cancellationToken)
    {
        at = $"filling {MovePlan.Numbers}";
        target.FillNumbers();
        foreach (var table in tables)
        {
            cancellationToken.ThrowIfCancellationRequested();
            at = $"finishing {table.Name}";
            foreach (var column in table.Columns.Where(column => column.IsNumbered)) target.ContinueAfter(table.Name, column.Name, source.LastNumber(table.Name, column.Name));
            target.Analyse(table.Name);
        }

        target.Analyse(MovePlan.Numbers);
    }

    private void Compare(PostgresTarget target, IReadOnlyList<TableRows> counts)
    {
        foreach (var (table, rows) in counts)
        {
            at = $"counting {table}";
            if (target.Count(table) is var there && there != rows) throw new MoveException($"{table} has {rows} rows in SQLite and {there} in PostgreSQL");
        }
    }

    private static void Commit(PostgresTarget target)
    {
        try
        {
            target.Commit();
        }
        catch (Exception exception) when (exception.IsUnavailable())
        {
            throw new MoveException("PostgreSQL went away at the very end: run this again; when it says that the store is not empty, all of it is there", exception) { MayBeMoved = true };
        }
    }
}

using ChikaBot.Operations;
using ChikaBot.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace ChikaBot.Commands;

/// <summary>One run of <see cref="BackupCommand"/>.</summary>
internal sealed class BackupCommandRun(ChikaOptions options, CommandOutput output)
{
    private const double BytesInMebibyte = 1024 * 1024;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    public async Task<int> RunAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (options.Store.IsPostgres) return Say($"the store is PostgreSQL (Chika:Store:Provider): copy it with pg_dump or pg_basebackup, as docs/operations.md says. Nothing was written.", BackupCommand.Refused);
        var store = SqliteRegistration.FileOf(options.StoreLocation);
        if (!File.Exists(store)) return Say($"there is no store at {store}: look at Chika:DataDirectory and Chika:Store:ConnectionString. Nothing was written.", BackupCommand.Refused);
        if (File.Exists(file.FullName) || Directory.Exists(file.FullName)) return Say($"{file} is there already: name a new file. Nothing was written.", BackupCommand.Refused);
        if (file.Directory is not { Exists: true }) return Say($"there is no folder for {file}: make it first. Nothing was written.", BackupCommand.Refused);
        // Beside it, so that the copy gets its name in one step, and only when it is whole.
        var part = $"{file.FullName}.{Guid.NewGuid():N}.part";
        try
        {
            var backup = new SqliteBackup(store);
            var copy = await output.WithProgressAsync("backup", backup.Length, report => CopyAsync(backup, part, report, cancellationToken));
            File.Move(part, file.FullName, overwrite: false);
            Tell(file, copy);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return Say($"stopped; nothing was written.", BackupCommand.Cancelled);
        }
        catch (BackupException e)
        {
            return Say($"{e.Message}; it was deleted. Look at the disk and at the store itself (doctor).", BackupCommand.Failed);
        }
        catch (SqliteException e)
        {
            return Say($"the store cannot be read or the copy not be written (SQLite error {e.SqliteExtendedErrorCode}); nothing was written. Look at the room on the disk, and run this as the user that the server runs as.", BackupCommand.Failed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say($"{file} cannot be written ({e.GetType().Name}); there is no copy. Look at the folder's owner and the room on the disk.", BackupCommand.Failed);
        }
        finally
        {
            Delete(part);
        }
    }

    /// <summary>The copy is one statement, so that how far it is shows only in its file.</summary>
    private static async Task<StoreCopy> CopyAsync(SqliteBackup backup, string part, Action<long> report, CancellationToken cancellationToken)
    {
        var copying = Task.Run(() => backup.CopyTo(part, cancellationToken), CancellationToken.None);
        using var timer = new PeriodicTimer(LookEvery);
        while (!copying.IsCompleted)
        {
            await Task.WhenAny(copying, timer.WaitForNextTickAsync(CancellationToken.None).AsTask());
            var written = new FileInfo(part);
            if (written.Exists) report(written.Length);
        }

        return await copying;
    }

    private static void Delete(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A disk that fails has been told of already.
        }
    }

    private void Tell(FileInfo file, StoreCopy copy)
    {
        foreach (var table in copy.Tables)
            if (table.Rows > 0) output.Line($"backup: {table.Table}: {table.Rows:N0}");
        Say($"{file}: {copy.Bytes / BytesInMebibyte:N1} MiB, schema {copy.Schema}, checked. Keep the keys and files of the data directory too, apart from it (docs/operations.md).", 0);
    }

    private int Say(FormattableString words, int code)
    {
        output.Line($"backup: {words}");
        return code;
    }
}

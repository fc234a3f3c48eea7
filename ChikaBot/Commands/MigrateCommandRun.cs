using ChikaBot.Files;
using ChikaBot.Operations;
using ChikaBot.Stores;
using ChikaBot.Stores.Moving;
using ChikaBot.Stores.Sqlite;

namespace ChikaBot.Commands;

/// <summary>One run of <see cref="MigrateCommand"/>.</summary>
internal sealed class MigrateCommandRun(ChikaOptions options, TimeProvider clock, CommandOutput output)
{
    private const int WholePercent = 100;

    /// <exception cref="OptionsException">There is no connection string for PostgreSQL.</exception>
    public async Task<int> RunAsync(FileInfo? file, bool lostAttachmentsAllowed, CancellationToken cancellationToken)
    {
        // Whichever store the server has been told to use: before a move it is the one, afterwards the other.
        (options.Store with { Provider = "Postgres" }).Check();
        var store = Path.GetFullPath(file?.FullName ?? SqliteRegistration.FileOf(options.DataDirectory));
        var move = new StoreMove(store, new FolderBlobs(FilesRegistration.FolderIn(options.DataDirectory)), options.Store.ConnectionString) { LostAttachmentsAllowed = lostAttachmentsAllowed };
        var start = clock.GetTimestamp();
        try
        {
            var tables = await output.WithProgressAsync("migrate", WholePercent, report => Task.Run(() => move.Run((done, all) => report(done * WholePercent / Math.Max(all, 1)), cancellationToken), CancellationToken.None));
            Tell(tables, clock.GetElapsedTime(start));
            return 0;
        }
        catch (MoveException e)
        {
            output.Line($"migrate: {e.Message}. {(e.MayBeMoved ? "All was moved, or nothing" : "Nothing was moved")}; the SQLite store is as it was.");
            return MigrateCommand.NotMoved;
        }
        catch (OperationCanceledException)
        {
            output.Line($"migrate: stopped. Nothing was moved; the SQLite store is as it was.");
            return MigrateCommand.Cancelled;
        }
    }

    private void Tell(IReadOnlyList<TableRows> tables, TimeSpan elapsed)
    {
        foreach (var table in tables) output.Line($"migrate: {table.Table}: {table.Rows:N0}, and as many in PostgreSQL");
        output.Line($"migrate: {tables.Sum(table => table.Rows):N0} rows moved in {elapsed.TotalSeconds:N1} s. The SQLite store is as it was. Set Chika:Store:Provider=Postgres, ask the doctor, and start the server (docs/operations.md).");
    }
}

using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Stores.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace ChikaBot.Stores.Sqlite;

/// <summary>
/// Copies the write-ahead log into the database on its own thread and connection, so that no commit pays for it. SQLite starts the log
/// again only when all of it is copied, which a busy writer never lets happen; past the bound the writer copies the short rest itself.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    private const int ShortRest = 512;
    private const int Rounds = 3;

    private readonly SqliteStoreOptions options;
    private readonly Func<Connection> open;
    private readonly GroupCommitter writer;
    private readonly ManualResetEventSlim stop = new();
    private readonly Thread thread;
    private long seenBatches;

    public Checkpointer(SqliteStoreOptions options, Func<Connection> open, GroupCommitter writer)
    {
        this.options = options;
        this.open = open;
        this.writer = writer;
        thread = new Thread(Run) { IsBackground = true, Name = "sqlite-checkpoint" };
        thread.Start();
    }

    public void Dispose()
    {
        stop.Set();
        thread.Join();
        stop.Dispose();
    }

    private void Run()
    {
        Connection? connection = null;
        while (!stop.Wait(options.CheckpointInterval))
        {
            var batches = writer.Batches;
            if (batches == seenBatches) continue;
            try
            {
                connection ??= open();
                Copy(connection);
                seenBatches = batches;
            }
            catch (SqliteException)
            {
                // A full or failing disk shows at the next commit, which reports it; the log keeps everything until then.
                connection?.Dispose();
                connection = null;
            }
        }

        connection?.Dispose();
    }

    private void Copy(Connection connection)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (connection.Checkpoint() is not { } state || state.Log < options.LogPages) return;
            if (state.Log - state.Copied > ShortRest) continue;
            break;
        }

        writer.CopyLogBetweenBatches();
    }
}

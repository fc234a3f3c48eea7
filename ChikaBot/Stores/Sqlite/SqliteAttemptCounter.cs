using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Sql;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteAttemptCounter(SqliteStore store) : IAttemptCounter
{
    public ValueTask<bool> CountAsync(IReadOnlyList<AttemptWindow> windows, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            connection =>
            {
                if (windows.Any(window => SqliteAttempts.VersionOf(connection, window.Key) != window.Version)) return false;
                foreach (var window in windows) SqliteAttempts.Save(connection, window, now.ToStored());
                return true;
            },
            cancellationToken);
}

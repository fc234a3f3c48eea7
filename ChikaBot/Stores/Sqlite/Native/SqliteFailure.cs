using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChikaBot.Stores.Sqlite.Native;

/// <summary>Which failures mean "not now": the database is well, or may be again, and the work can be sent once more.</summary>
internal static class SqliteFailure
{
    public static bool IsLocked(this SqliteException exception) => exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    public static bool IsUnavailable(this SqliteException exception) =>
        exception.IsLocked()
        || exception.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_NOMEM or raw.SQLITE_READONLY or raw.SQLITE_PROTOCOL;

    /// <summary>True when the connection itself may be spoilt and is better opened anew.</summary>
    public static bool SpoilsConnection(this SqliteException exception) =>
        exception.SqliteErrorCode is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_CONSTRAINT);

    /// <summary>Tries again in short steps; SQLite's own waiting sleeps whole seconds here.</summary>
    public static void RetryWhileLocked(TimeSpan limit, Action action)
    {
        var started = Environment.TickCount64;
        for (var pause = 1; ; pause = Math.Min(pause * 2, 8))
        {
            try
            {
                action();
                return;
            }
            catch (SqliteException exception) when (exception.IsLocked() && Environment.TickCount64 - started < limit.TotalMilliseconds)
            {
                Thread.Sleep(pause);
            }
        }
    }
}

using Npgsql;

namespace ChikaBot.Stores.Postgres;

/// <summary>Which failures mean "not now", and which "once more".</summary>
internal static class PostgresFailure
{
    /// <summary>Two transactions were in each other's way; the same work succeeds when it is done again.</summary>
    public static bool IsRace(this Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation };

    /// <summary>The server is away, stops, is full, or answers too late.</summary>
    public static bool IsUnavailable(this Exception exception) => exception switch
    {
        PostgresException { SqlState: var state } =>
            state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("57", StringComparison.Ordinal)
            || state.StartsWith("28", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal)
            || state is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InvalidCatalogName or "25P03",
        NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException or ObjectDisposedException => true,
        _ => false,
    };
}

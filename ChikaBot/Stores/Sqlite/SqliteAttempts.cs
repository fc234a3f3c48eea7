using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Sql;
using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite;

/// <summary>Reads the attempt windows; <see cref="SqliteConversations"/> checks and writes them within a turn's commit.</summary>
internal sealed class SqliteAttempts(SqliteStore store) : IAttemptLedger
{
    private const string Select = "SELECT failures, since, locked_until, version FROM attempts WHERE kind = ?1 AND hash = ?2";

    // Not with IN over pairs: SQLite scans the table for it.
    private const string SelectTwo = """
        SELECT failures, since, locked_until, version, 1 FROM attempts WHERE kind = ?1 AND hash = ?2
        UNION ALL SELECT failures, since, locked_until, version, 2 FROM attempts WHERE kind = ?3 AND hash = ?4
        """;

    private const string Version = "SELECT version FROM attempts WHERE kind = ?1 AND hash = ?2";

    private const string Upsert = """
        INSERT INTO attempts (kind, hash, failures, since, locked_until, version, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (kind, hash) DO UPDATE SET failures = excluded.failures, since = excluded.since,
            locked_until = excluded.locked_until, version = excluded.version, updated_at = excluded.updated_at
        """;

    /// <exception cref="Turns.StoreUnavailableException">The store cannot be read now.</exception>
    public ValueTask<AttemptWindow> ReadAsync(AttemptKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse(key, static (connection, key) =>
        {
            using var query = connection.Query(Select).Bind(1, key.Kind).Bind(2, key.Hash);
            return query.Step() ? Read(query, key) : AttemptWindow.Empty(key);
        }));
    }

    /// <inheritdoc cref="ReadAsync(AttemptKey, CancellationToken)"/>
    public ValueTask<(AttemptWindow First, AttemptWindow Second)> ReadAsync(AttemptKey first, AttemptKey second, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse((first, second), static (connection, keys) =>
        {
            var (first, second) = (AttemptWindow.Empty(keys.first), AttemptWindow.Empty(keys.second));
            using var query = connection.Query(SelectTwo).Bind(1, keys.first.Kind).Bind(2, keys.first.Hash).Bind(3, keys.second.Kind).Bind(4, keys.second.Hash);
            while (query.Step())
            {
                if (query.Int32(4) == 1) first = Read(query, keys.first);
                else second = Read(query, keys.second);
            }

            return (first, second);
        }));
    }

    private static AttemptWindow Read(Query query, AttemptKey key) =>
        new(key, query.Int32(0), Instant.FromStored(query.NullableInt64(1)), Instant.FromStored(query.NullableInt64(2)), query.Int64(3));

    public static long VersionOf(Connection connection, AttemptKey key)
    {
        using var query = connection.Query(Version).Bind(1, key.Kind).Bind(2, key.Hash);
        return query.Step() ? query.Int64(0) : 0;
    }

    public static void Save(Connection connection, AttemptWindow window, long now)
    {
        using var query = connection.Query(Upsert).Bind(1, window.Key.Kind).Bind(2, window.Key.Hash).Bind(3, window.Failures);
        query.Bind(4, window.Since.ToStored()).Bind(5, window.LockedUntil.ToStored()).Bind(6, window.Version + 1).Bind(7, now).Run();
    }
}

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteDeskPulse(SqliteStore store) : IDeskPulse
{
    // From the end of the audit log: what was only looked at (16, 17 and more) has changed nothing. The sum moves with both of its parts.
    private const string Read = """
        SELECT coalesce((SELECT id FROM audit WHERE what < 16 ORDER BY id DESC LIMIT 1), 0),
            coalesce((SELECT id FROM audit WHERE what IN (18, 19) ORDER BY id DESC LIMIT 1), 0) + coalesce((SELECT max(id) FROM handovers), 0),
            coalesce((SELECT max(id) FROM handover_messages), 0)
        """;

    public ValueTask<DeskPulse> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse(0, static (connection, _) =>
        {
            using var query = connection.Query(Read);
            query.Step();
            return new DeskPulse(query.Int64(0), query.Int64(1), query.Int64(2));
        }));
    }
}

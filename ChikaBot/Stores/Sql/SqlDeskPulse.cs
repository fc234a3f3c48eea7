namespace ChikaBot.Stores.Sql;

internal sealed class SqlDeskPulse(ISqlStore store) : IDeskPulse
{
    // From the end of the audit log: what was only looked at (16, 17 and more) has changed nothing. The newest few ids and not only the last:
    // where several write, a row can appear after one with a higher id. A sum moves with each of its parts.
    private const string Read = """
        SELECT (SELECT CAST(coalesce(sum(id), 0) AS BIGINT) FROM (SELECT id FROM audit WHERE what < 16 ORDER BY id DESC LIMIT 32) a),
            (SELECT CAST(coalesce(sum(id), 0) AS BIGINT) FROM (SELECT id FROM audit WHERE what IN (18, 19) ORDER BY id DESC LIMIT 32) b)
                + (SELECT CAST(coalesce(sum(id), 0) AS BIGINT) FROM (SELECT id FROM handovers ORDER BY id DESC LIMIT 32) h),
            (SELECT CAST(coalesce(sum(id), 0) AS BIGINT) FROM (SELECT id FROM handover_messages ORDER BY id DESC LIMIT 32) m)
        """;

    public ValueTask<DeskPulse> ReadAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(0, static (session, _) =>
        {
            using var query = session.Query(Read);
            query.Step();
            return new DeskPulse(query.Int64(0), query.Int64(1), query.Int64(2));
        }, cancellationToken);
}

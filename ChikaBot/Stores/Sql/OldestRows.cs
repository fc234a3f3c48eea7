namespace ChikaBot.Stores.Sql;

/// <summary>
/// Deletes the oldest rows of a table without an index on their time: as a rule they have the lowest ids. A clock that ran ahead for a while leaves young ones before them, which
/// are passed over.
/// </summary>
internal sealed class OldestRows(string table, string time)
{
    // Where few are old, this looks at all rows: beside the turns, which wait only for the delete.
    private readonly string last = $"SELECT max(id) FROM (SELECT id FROM {table} WHERE {time} < ?1 ORDER BY id LIMIT ?2) AS oldest";

    private readonly string delete = $"DELETE FROM {table} WHERE id <= ?2 AND {time} < ?1";

    /// <param name="around">Runs the delete; null for just that.</param>
    public async ValueTask<int> DeleteAsync(ISqlStore store, DateTimeOffset before, int max, CancellationToken cancellationToken, Func<SqlSession, Func<int>, int>? around = null)
    {
        var found = await store.ReadAsync((last, before, max), static (session, look) =>
        {
            using var query = session.Query(look.last).Bind(1, look.before.ToStored()).Bind(2, look.max);
            query.Step();
            return query.NullableInt64(0);
        }, cancellationToken);
        if (found is not { } id) return 0;
        return await store.WriteAsync(session => around is null ? Run(session) : around(session, () => Run(session)), cancellationToken);

        int Run(SqlSession session)
        {
            using var query = session.Query(delete).Bind(1, before.ToStored()).Bind(2, id);
            return query.Run();
        }
    }
}

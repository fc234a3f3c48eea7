using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteDeliveries(SqliteStore store, TimeProvider time) : IDeliveryStore
{
    // Sent < Failed < Delivered < Read. Of two reports of one state the earlier wins, so that no order of arrival makes a difference.
    private const string Report = """
        INSERT INTO deliveries (channel, external_id, state, at, reason, stored_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (channel, external_id) DO UPDATE SET state = excluded.state, at = excluded.at, reason = excluded.reason
        WHERE (CASE excluded.state WHEN 1 THEN 0 WHEN 4 THEN 1 ELSE excluded.state END, -excluded.at, coalesce(excluded.reason, ''))
            > (CASE state WHEN 1 THEN 0 WHEN 4 THEN 1 ELSE state END, -at, coalesce(reason, ''))
        """;

    // Sent is the lowest state, so whatever is known stays; it only learns whose message it is.
    private const string Mark = """
        INSERT INTO deliveries (channel, external_id, conversation, state, at, stored_at)
        SELECT channel, ?2, conversation, 1, ?3, ?3 FROM outbox WHERE id = ?1
        ON CONFLICT (channel, external_id) DO UPDATE SET
            conversation = coalesce(conversation, excluded.conversation), at = iif(state = 1, min(at, excluded.at), at)
        """;

    private const string Find = "SELECT state, at, reason FROM deliveries WHERE channel = ?1 AND external_id = ?2";

    private const string Count = """
        SELECT d.state, count(*) FROM deliveries d JOIN conversations c ON c.id = d.conversation
        WHERE c.channel = ?1 AND c.channel_id = ?2 GROUP BY d.state
        """;

    /// <param name="outbox">The reply's row, which must still be there: it tells the channel and the conversation.</param>
    public static void MarkSent(Connection connection, long outbox, string externalId, DateTimeOffset now)
    {
        using var query = connection.Query(Mark).Bind(1, outbox).Bind(2, externalId).Bind(3, now.ToStored());
        query.Run();
    }

    public async ValueTask ApplyAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken)
    {
        if (reports.Count == 0) return;
        var now = time.GetUtcNow().ToStored();
        await store.WriteAsync(
            connection =>
            {
                foreach (var report in reports)
                {
                    using var query = connection.Query(Report).Bind(1, report.Channel).Bind(2, report.ExternalId).Bind(3, (long)report.State);
                    query.Bind(4, report.At.ToStored()).Bind(5, report.Reason).Bind(6, now).Run();
                }

                return reports.Count;
            },
            cancellationToken);
    }

    public ValueTask<DeliveryReport?> FindAsync(string channel, string externalId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse((channel, externalId), static (connection, key) =>
        {
            using var query = connection.Query(Find).Bind(1, key.channel).Bind(2, key.externalId);
            return query.Step()
                ? new DeliveryReport(key.channel, key.externalId, (DeliveryState)query.Int32(0), Instant.FromStored(query.Int64(1)), query.NullableText(2))
                : null;
        }));
    }

    public ValueTask<IReadOnlyDictionary<DeliveryState, int>> CountAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse<ConversationKey, IReadOnlyDictionary<DeliveryState, int>>(conversation, static (connection, key) =>
        {
            using var query = connection.Query(Count).Bind(1, key.Channel).Bind(2, key.Id);
            var counts = new Dictionary<DeliveryState, int>();
            while (query.Step()) counts.Add((DeliveryState)query.Int32(0), query.Int32(1));
            return counts;
        }));
    }
}

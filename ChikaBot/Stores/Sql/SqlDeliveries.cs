using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Sql;

internal sealed class SqlDeliveries(ISqlStore store, TimeProvider time) : IDeliveryStore
{
    // Sent < Failed < Delivered < Read. Of two reports of one state the earlier wins, so that no order of arrival makes a difference.
    private const string Report = """
        INSERT INTO deliveries (channel, external_id, state, at, reason, stored_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (channel, external_id) DO UPDATE SET state = excluded.state, at = excluded.at, reason = excluded.reason
        WHERE (CASE excluded.state WHEN 1 THEN 0 WHEN 4 THEN 1 ELSE excluded.state END, -excluded.at, coalesce(excluded.reason, ''))
            > (CASE deliveries.state WHEN 1 THEN 0 WHEN 4 THEN 1 ELSE deliveries.state END, -deliveries.at, coalesce(deliveries.reason, ''))
        """;

    // Sent is the lowest state, so whatever is known stays; it only learns whose message it is.
    private const string Mark = """
        INSERT INTO deliveries (channel, external_id, conversation, state, at, stored_at)
        SELECT channel, ?2, conversation, 1, ?3, ?3 FROM outbox WHERE id = ?1
        ON CONFLICT (channel, external_id) DO UPDATE SET
            conversation = coalesce(deliveries.conversation, excluded.conversation),
            at = CASE WHEN deliveries.state = 1 AND excluded.at < deliveries.at THEN excluded.at ELSE deliveries.at END
        """;

    private const string Find = "SELECT state, at, reason FROM deliveries WHERE channel = ?1 AND external_id = ?2";

    private const string Count = """
        SELECT d.state, count(*) FROM deliveries d JOIN conversations c ON c.id = d.conversation
        WHERE c.channel = ?1 AND c.channel_id = ?2 GROUP BY d.state
        """;

    /// <param name="outbox">The reply's row, which must still be there: it tells the channel and the conversation.</param>
    public static void MarkSent(SqlSession session, long outbox, string externalId, DateTimeOffset now)
    {
        using var query = session.Query(Mark).Bind(1, outbox).Bind(2, externalId).Bind(3, now.ToStored());
        query.Run();
    }

    public async ValueTask ApplyAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken)
    {
        if (reports.Count == 0) return;
        var now = time.GetUtcNow().ToStored();
        // In the order of the ids: two that report the same messages must not wait for each other.
        var sorted = reports.OrderBy(report => report.ExternalId, StringComparer.Ordinal).ThenBy(report => report.Channel, StringComparer.Ordinal).ToArray();
        await store.WriteBesideAsync(
            key: null,
            session =>
            {
                foreach (var report in sorted)
                {
                    using var query = session.Query(Report).Bind(1, report.Channel).Bind(2, report.ExternalId).Bind(3, (long)report.State);
                    query.Bind(4, report.At.ToStored()).Bind(5, report.Reason).Bind(6, now).Run();
                }

                return reports.Count;
            },
            cancellationToken);
    }

    public ValueTask<DeliveryReport?> FindAsync(string channel, string externalId, CancellationToken cancellationToken) =>
        store.ReadAsync((channel, externalId), static (session, key) =>
        {
            using var query = session.Query(Find).Bind(1, key.channel).Bind(2, key.externalId);
            return query.Step()
                ? new DeliveryReport(key.channel, key.externalId, (DeliveryState)query.Int32(0), Instant.FromStored(query.Int64(1)), query.NullableText(2))
                : null;
        }, cancellationToken);

    public ValueTask<IReadOnlyDictionary<DeliveryState, int>> CountAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        store.ReadAsync<ConversationKey, IReadOnlyDictionary<DeliveryState, int>>(conversation, static (session, key) =>
        {
            using var query = session.Query(Count).Bind(1, key.Channel).Bind(2, key.Id);
            var counts = new Dictionary<DeliveryState, int>();
            while (query.Step()) counts.Add((DeliveryState)query.Int32(0), query.Int32(1));
            return counts;
        }, cancellationToken);
}

using ChikaBot.Channels.DirectLine;
using ChikaBot.Core.Regions;

namespace ChikaBot.Stores.Sql;

/// <param name="messages">Deletes at most ?2 message ids from before ?1; null where <see cref="OldestRows"/> finds them.</param>
/// <param name="conversations">Deletes at most ?2 conversations in which nothing has happened since ?1, and of which nothing else is kept.</param>
internal sealed class SqlRetention(ISqlStore store, string? messages, string conversations) : IRetentionStore
{
    /// <summary>What must not be there any more before a conversation named c goes.</summary>
    public const string Unneeded = """
        NOT EXISTS (SELECT 1 FROM messages m WHERE m.conversation = c.id)
            AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.conversation = c.id)
            AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.conversation = c.id)
        """;

    private static readonly OldestRows Messages = new("messages", "received_at");
    private static readonly OldestRows Deliveries = new("deliveries", "stored_at");
    private static readonly OldestRows DeadLetters = new("dead_letters", "created_at");
    private static readonly OldestRows Complaints = new("complaints", "stored_at");

    private const string Activities = """
        DELETE FROM activities WHERE (conversation, sequence) IN (
            SELECT conversation, sequence FROM activities WHERE appended_at < ?1 ORDER BY appended_at LIMIT ?2)
        """;

    // Activities belong to conversations of the web chat's channel.
    private const string Heads = $"""
        SELECT h.conversation, h.next_sequence FROM activity_heads h
        WHERE NOT EXISTS (SELECT 1 FROM activities a WHERE a.conversation = h.conversation)
            AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.channel = '{DirectLineChannel.Name}' AND c.channel_id = h.conversation)
        LIMIT ?1
        """;

    // Unless something was appended since it was found.
    private const string Head = "DELETE FROM activity_heads WHERE conversation = ?1 AND next_sequence = ?2";

    private const string Attempts = """
        DELETE FROM attempts WHERE (kind, hash) IN (SELECT kind, hash FROM attempts WHERE updated_at < ?1 ORDER BY updated_at LIMIT ?2)
        """;

    // What is at the desk, or waits for its owner, is never old.
    private const string Tickets = "SELECT id FROM tickets WHERE state >= 6 AND stored_at < ?1 ORDER BY stored_at LIMIT ?2";

    private const string Ticket = "DELETE FROM tickets WHERE id = ?1";

    private const string Changes = """
        DELETE FROM scheduled_changes WHERE id IN (SELECT id FROM scheduled_changes WHERE state <> 0 AND valid_from < ?1 ORDER BY id LIMIT ?2)
        """;

    private const string Handovers = "SELECT id FROM handovers WHERE state = 2 AND stored_at < ?1 ORDER BY stored_at LIMIT ?2";

    private const string Handover = "DELETE FROM handovers WHERE id = ?1";

    private const string HandoverLines = "DELETE FROM handover_messages WHERE handover = ?1";

    public ValueTask<int> DeleteMessageIdsAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        messages is null ? Messages.DeleteAsync(store, before, max, cancellationToken) : DeleteAsync(messages, before, max, cancellationToken);

    public ValueTask<int> DeleteDeliveriesAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        Deliveries.DeleteAsync(store, before, max, cancellationToken);

    public ValueTask<int> DeleteIdleConversationsAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        DeleteAsync(conversations, before, max, cancellationToken);

    public ValueTask<int> DeleteActivitiesAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        DeleteAsync(Activities, before, max, cancellationToken);

    public async ValueTask<int> DeleteActivityHeadsAsync(int max, CancellationToken cancellationToken)
    {
        // Beside the turns: it looks at all of them.
        var heads = await store.ReadAsync(max, static (session, most) =>
        {
            using var query = session.Query(Heads).Bind(1, most);
            var found = new List<(string Conversation, long Next)>();
            while (query.Step()) found.Add((query.Text(0), query.Int64(1)));
            return found;
        }, cancellationToken);
        if (heads.Count == 0) return 0;
        return await store.WriteAsync(session => heads.Sum(head =>
        {
            using var query = session.Query(Head).Bind(1, head.Conversation).Bind(2, head.Next);
            return query.Run();
        }), cancellationToken);
    }

    public ValueTask<int> DeleteDeadLettersAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        DeadLetters.DeleteAsync(store, before, max, cancellationToken);

    public ValueTask<int> DeleteComplaintsAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        Complaints.DeleteAsync(store, before, max, cancellationToken);

    public ValueTask<int> DeleteAttemptsAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        DeleteAsync(Attempts, before, max, cancellationToken);

    public ValueTask<int> DeleteTicketsAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                var tickets = Ids(session, Tickets, before, max);
                foreach (var ticket in tickets)
                {
                    SqlFileDeletions.AddAll(session, ticket);
                    Run(session, Ticket, ticket);
                }

                return tickets.Count;
            },
            cancellationToken);

    public ValueTask<int> DeleteChangesAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                using var query = session.Query(Changes).Bind(1, before.JakartaDate().DayNumber).Bind(2, max);
                return query.Run();
            },
            cancellationToken);

    public ValueTask<int> DeleteHandoversAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                var handovers = Ids(session, Handovers, before, max);
                foreach (var handover in handovers)
                {
                    Run(session, HandoverLines, handover);
                    Run(session, Handover, handover);
                }

                return handovers.Count;
            },
            cancellationToken);

    public ValueTask<int> DeleteAuditAsync(DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        SqlAudit.DeleteBeforeAsync(store, before, max, cancellationToken);

    private static List<long> Ids(SqlSession session, string sql, DateTimeOffset before, int max)
    {
        using var query = session.Query(sql).Bind(1, before.ToStored()).Bind(2, max);
        var ids = new List<long>();
        while (query.Step()) ids.Add(query.Int64(0));
        return ids;
    }

    private static void Run(SqlSession session, string sql, long id)
    {
        using var query = session.Query(sql).Bind(1, id);
        query.Run();
    }

    private ValueTask<int> DeleteAsync(string sql, DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                using var query = session.Query(sql).Bind(1, before.ToStored()).Bind(2, max);
                return query.Run();
            },
            cancellationToken);
}

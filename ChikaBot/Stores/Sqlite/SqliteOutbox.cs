using ChikaBot.Stores.Sql;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteOutbox(SqliteStore store) : IOutboxStore
{
    private const string Insert = """
        INSERT INTO outbox (conversation, channel, address, reply, failures, created_at, due_at, trace)
        VALUES (?1, ?2, ?3, ?4, 0, ?5, CASE WHEN EXISTS (SELECT 1 FROM outbox WHERE conversation = ?1) THEN NULL ELSE ?5 END, ?6)
        """;

    private const string Due = """
        SELECT id, channel, address, reply, failures, created_at, trace FROM outbox
        WHERE due_at IS NOT NULL AND due_at <= ?1 ORDER BY due_at LIMIT ?2
        """;

    // No channel's name has a blank. The index leads past what is left out, so it costs something only while a channel is full.
    private const string DueElsewhere = """
        SELECT id, channel, address, reply, failures, created_at, trace FROM outbox
        WHERE due_at IS NOT NULL AND due_at <= ?1 AND instr(?3, ' ' || channel || ' ') = 0 ORDER BY due_at LIMIT ?2
        """;

    private const string NextDueElsewhere = "SELECT min(due_at) FROM outbox WHERE due_at > ?1 AND instr(?2, ' ' || channel || ' ') = 0";

    private const string OldestDueElsewhere = "SELECT min(due_at) FROM outbox WHERE due_at IS NOT NULL AND instr(?1, ' ' || channel || ' ') = 0";

    private const string NextDue = "SELECT min(due_at) FROM outbox WHERE due_at IS NOT NULL";

    private const string Status = "SELECT (SELECT count(*) FROM outbox), (SELECT min(due_at) FROM outbox WHERE due_at IS NOT NULL)";

    private const string Lease = "UPDATE outbox SET due_at = ?2 WHERE id = ?1";

    // Pauses after failures end as well: a restart is a good moment to try again.
    private const string Release = "UPDATE outbox SET due_at = ?1 WHERE due_at > ?1";

    private const string Retry = "UPDATE outbox SET due_at = ?2, failures = failures + ?3 WHERE id = ?1 AND due_at IS NOT NULL";

    private const string Conversation = "SELECT conversation FROM outbox WHERE id = ?1";

    private const string Delete = "DELETE FROM outbox WHERE id = ?1";

    private const string Promote = """
        UPDATE outbox SET due_at = ?2 WHERE id = (SELECT min(id) FROM outbox WHERE conversation = ?1) AND due_at IS NULL
        """;

    private const string DeadLetter = """
        INSERT INTO dead_letters (kind, conversation, channel, channel_id, reason, attempts, reply, created_at)
        SELECT 'reply', o.conversation, c.channel, c.channel_id, ?2, o.failures + 1, o.reply, ?3
        FROM outbox o JOIN conversations c ON c.id = o.conversation WHERE o.id = ?1
        """;

    public static void Add(Connection connection, long conversation, DeliveryAddress address, ReadOnlyMemory<byte> reply, long now, string? trace = null)
    {
        using var query = connection.Query(Insert).Bind(1, conversation).Bind(2, address.Channel).Bind(3, address.Json).Bind(4, reply).Bind(5, now).Bind(6, trace);
        query.Run();
    }

    public ValueTask<OutboxLease> LeaseAsync(int max, IReadOnlyCollection<string> without, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        store.WriteAsync(
            connection =>
            {
                var leftOut = without.Count == 0 ? null : Names(without);
                var replies = ReadDue(connection, max, leftOut, now);
                foreach (var reply in replies)
                {
                    using var lease = connection.Query(Lease).Bind(1, reply.Message.Id).Bind(2, until.ToStored());
                    lease.Run();
                }

                using var next = leftOut is null ? connection.Query(NextDue) : connection.Query(NextDueElsewhere).Bind(1, now.ToStored()).Bind(2, leftOut);
                next.Step();
                return new OutboxLease(replies, Instant.FromStored(next.NullableInt64(0)));
            },
            cancellationToken);

    public ValueTask<OutboxStatus> StatusAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse(0, static (connection, _) =>
        {
            using var query = connection.Query(Status);
            query.Step();
            return new OutboxStatus(query.Int64(0), Instant.FromStored(query.NullableInt64(1)));
        }));
    }

    public ValueTask<DateTimeOffset?> OldestDueAsync(IReadOnlyCollection<string> without, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse(Names(without), static (connection, leftOut) =>
        {
            using var query = connection.Query(OldestDueElsewhere).Bind(1, leftOut);
            query.Step();
            return Instant.FromStored(query.NullableInt64(0));
        }));
    }

    public async ValueTask ReleaseAsync(DateTimeOffset now, DateTimeOffset farthest, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            connection =>
            {
                using var query = connection.Query(Release).Bind(1, now.ToStored());
                return query.Run();
            },
            cancellationToken);

    public async ValueTask MarkSentAsync(OutboxMessage message, string? externalId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            connection =>
            {
                if (externalId is { Length: > 0 }) SqlDeliveries.MarkSent(connection.Session, message.Id, externalId, now);
                return Remove(connection, message.Id, now);
            },
            cancellationToken);

    public async ValueTask RetryAsync(OutboxMessage message, DateTimeOffset dueAt, bool failed, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            connection =>
            {
                using var query = connection.Query(Retry).Bind(1, message.Id).Bind(2, dueAt.ToStored()).Bind(3, failed ? 1 : 0);
                return query.Run();
            },
            cancellationToken);

    public async ValueTask DeadLetterAsync(OutboxMessage message, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            connection =>
            {
                using (var query = connection.Query(DeadLetter).Bind(1, message.Id).Bind(2, reason).Bind(3, now.ToStored())) query.Run();
                return Remove(connection, message.Id, now);
            },
            cancellationToken);

    private static string Names(IReadOnlyCollection<string> channels) => $" {string.Join("  ", channels)} ";

    private static List<LeasedReply> ReadDue(Connection connection, int max, string? leftOut, DateTimeOffset now)
    {
        using var query = connection.Query(leftOut is null ? Due : DueElsewhere).Bind(1, now.ToStored()).Bind(2, max);
        if (leftOut is not null) query.Bind(3, leftOut);
        var replies = new List<LeasedReply>();
        while (query.Step())
        {
            var message = new OutboxMessage(query.Int64(0), new DeliveryAddress(query.Text(1), query.Blob(2)), query.Blob(3), query.Int32(4) + 1) { Trace = query.NullableText(6) };
            replies.Add(new LeasedReply(message, Instant.FromStored(query.Int64(5))));
        }

        return replies;
    }

    private static bool Remove(Connection connection, long id, DateTimeOffset now)
    {
        long conversation;
        using (var find = connection.Query(Conversation).Bind(1, id))
        {
            if (!find.Step()) return false;
            conversation = find.Int64(0);
        }

        using (var delete = connection.Query(Delete).Bind(1, id)) delete.Run();
        using var promote = connection.Query(Promote).Bind(1, conversation).Bind(2, now.ToStored());
        return promote.Run() >= 0;
    }
}

using ChikaBot.Stores.Sql;
using ChikaBot.Turns;
using Npgsql;
using NpgsqlTypes;

namespace ChikaBot.Stores.Postgres;

internal sealed class PostgresOutbox(PostgresStore store) : IOutboxStore
{
    private const NpgsqlDbType Texts = NpgsqlDbType.Array | NpgsqlDbType.Text;

    // What another replica is just taking is passed over.
    private const string Lease = """
        WITH due AS (SELECT conversation, id, due_at FROM outbox WHERE due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED),
            taken AS (UPDATE outbox o SET due_at = $3 FROM due WHERE o.conversation = due.conversation AND o.id = due.id
                RETURNING o.id, o.channel, o.address, o.reply, o.failures, o.created_at, o.trace, o.conversation, due.due_at AS was_due)
        SELECT id, channel, address, reply, failures, created_at, trace, conversation FROM taken ORDER BY was_due, id
        """;

    // The index leads past what is left out, so it costs something only while a channel is full.
    private const string LeaseElsewhere = """
        WITH due AS (SELECT conversation, id, due_at FROM outbox WHERE due_at <= $1 AND channel <> ALL ($4) ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED),
            taken AS (UPDATE outbox o SET due_at = $3 FROM due WHERE o.conversation = due.conversation AND o.id = due.id
                RETURNING o.id, o.channel, o.address, o.reply, o.failures, o.created_at, o.trace, o.conversation, due.due_at AS was_due)
        SELECT id, channel, address, reply, failures, created_at, trace, conversation FROM taken ORDER BY was_due, id
        """;

    private const string NextDueElsewhere = "SELECT min(due_at) FROM outbox WHERE due_at > $1 AND channel <> ALL ($2)";

    private const string OldestDueElsewhere = "SELECT min(due_at) FROM outbox WHERE due_at IS NOT NULL AND channel <> ALL ($1)";

    private const string NextDue = "SELECT min(due_at) FROM outbox WHERE due_at IS NOT NULL";

    private const string Status = "SELECT (SELECT count(*) FROM outbox), (SELECT min(due_at) FROM outbox WHERE due_at IS NOT NULL)";

    private const string Sent = "SELECT outbox_sent($1, $2, $3, $4)";

    private const string GiveUp = "SELECT outbox_give_up($1, $2, $3, $4)";

    private const string Release = "UPDATE outbox SET due_at = $1 WHERE due_at > $2 RETURNING id";

    private const string Retry = """
        UPDATE outbox SET due_at = $3, failures = failures + $4 WHERE conversation = $1 AND id = $2 AND due_at IS NOT NULL RETURNING id
        """;

    public ValueTask<OutboxLease> LeaseAsync(int max, IReadOnlyCollection<string> without, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        store.Writes.RunAsync(
            batch =>
            {
                var lease = new NpgsqlBatchCommand(without.Count == 0 ? Lease : LeaseElsewhere);
                lease.Parameters.With(now.ToStored()).With(max).With(until.ToStored());
                var next = new NpgsqlBatchCommand(without.Count == 0 ? NextDue : NextDueElsewhere);
                if (without.Count > 0)
                {
                    lease.Parameters.With(Texts, without.ToArray());
                    next.Parameters.With(now.ToStored()).With(Texts, without.ToArray());
                }

                batch.Add(lease);
                batch.Add(next);
            },
            static reader =>
            {
                var replies = new List<LeasedReply>();
                while (reader.Read()) replies.Add(Read(reader));
                reader.NextResult();
                reader.Read();
                return new OutboxLease(replies, reader.IsDBNull(0) ? null : Instant.FromStored(reader.GetInt64(0)));
            },
            cancellationToken);

    public ValueTask<OutboxStatus> StatusAsync(CancellationToken cancellationToken) =>
        store.Reads.RunAsync(
            Status,
            static _ => { },
            static reader =>
            {
                reader.Read();
                return new OutboxStatus(reader.GetInt64(0), reader.IsDBNull(1) ? null : Instant.FromStored(reader.GetInt64(1)));
            },
            cancellationToken);

    public ValueTask<DateTimeOffset?> OldestDueAsync(IReadOnlyCollection<string> without, CancellationToken cancellationToken) =>
        store.Reads.RunAsync(
            OldestDueElsewhere,
            parameters => parameters.With(Texts, without.ToArray()),
            static reader =>
            {
                reader.Read();
                return reader.IsDBNull(0) ? (DateTimeOffset?)null : Instant.FromStored(reader.GetInt64(0));
            },
            cancellationToken);

    /// <summary>Another replica may hold what is leased within the bound.</summary>
    public async ValueTask ReleaseAsync(DateTimeOffset now, DateTimeOffset farthest, CancellationToken cancellationToken) =>
        await store.Writes.RunAsync(Release, parameters => parameters.With(now.ToStored()).With(farthest.ToStored()), static reader => reader.Read(), cancellationToken);

    public async ValueTask MarkSentAsync(OutboxMessage message, string? externalId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await RunAsync(Sent, message, parameters => parameters.With(externalId is { Length: > 0 } ? externalId : null).With(now.ToStored()), cancellationToken);

    public async ValueTask RetryAsync(OutboxMessage message, DateTimeOffset dueAt, bool failed, CancellationToken cancellationToken) =>
        await RunAsync(Retry, message, parameters => parameters.With(dueAt.ToStored()).With(failed ? 1 : 0), cancellationToken);

    public async ValueTask DeadLetterAsync(OutboxMessage message, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        await RunAsync(GiveUp, message, parameters => parameters.With(reason).With(now.ToStored()), cancellationToken);

    private ValueTask<bool> RunAsync(string sql, OutboxMessage message, Action<NpgsqlParameterCollection> add, CancellationToken cancellationToken) =>
        store.Writes.RunAsync(
            sql,
            parameters => add(parameters.With(new ConversationId(message.Line).ToGuid()).With(message.Id)),
            static reader => reader.Read(),
            cancellationToken);

    private static LeasedReply Read(NpgsqlDataReader reader)
    {
        var message = new OutboxMessage(reader.GetInt64(0), new DeliveryAddress(reader.GetString(1), reader.GetFieldValue<byte[]>(2)), reader.GetFieldValue<byte[]>(3), reader.GetInt32(4) + 1)
        {
            Trace = reader.IsDBNull(6) ? null : reader.GetString(6),
            Line = ConversationIds.FromGuid(reader.GetGuid(7)).Value,
        };
        return new LeasedReply(message, Instant.FromStored(reader.GetInt64(5)));
    }
}

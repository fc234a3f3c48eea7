using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Postgres.Lanes;
using ChikaBot.Stores.Sql;
using ChikaBot.Turns;
using Npgsql;

namespace ChikaBot.Stores.Postgres;

internal sealed class PostgresConversations(PostgresStore store) : IConversationStore
{
    private const string Load = """
        SELECT c.snapshot, c.version, (SELECT m.replies FROM messages m WHERE m.conversation = $1 AND m.message_id = $2) FROM conversations c WHERE c.id = $1
        """;

    private const string Address = "SELECT address_channel, address FROM conversations WHERE id = $1 AND address IS NOT NULL";

    private const string Outgoing = "SELECT outbox_add(?1, ?2, ?3, ?4, ?5, ?6)";

    private const string Seen = "SELECT 1 FROM messages WHERE conversation = ?1 AND message_id = ?2";

    public ValueTask<LoadedConversation> LoadAsync(ConversationKey conversation, string messageId, CancellationToken cancellationToken)
    {
        var id = ConversationIds.Of(conversation).ToGuid();
        return store.Reads.RunAsync(
            Load,
            parameters => parameters.With(id).With(messageId),
            static reader => reader.Read()
                ? new LoadedConversation(reader.GetFieldValue<byte[]>(0), reader.GetInt64(1), reader.IsDBNull(2) ? (ReadOnlyMemory<byte>?)null : reader.GetFieldValue<byte[]>(2))
                : new LoadedConversation(default, 0, null),
            cancellationToken);
    }

    public ValueTask<DeliveryAddress?> AddressAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var id = ConversationIds.Of(conversation).ToGuid();
        return store.Reads.RunAsync(
            Address,
            parameters => parameters.With(id),
            static reader => reader.Read() ? new DeliveryAddress(reader.GetString(0), reader.GetFieldValue<byte[]>(1)) : null,
            cancellationToken);
    }

    public ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var id = ConversationIds.Of(commit.Conversation);
        if (commit.Effects.Count > 0) return store.Crew.RunAsync(session => CommitWithEffects(session, id, commit), CrewMode.WritesAlone, cancellationToken);
        return store.Writes.RunAsync(
            PostgresTurn.Statement(commit),
            parameters => PostgresTurn.AddTo(parameters, id.ToGuid(), commit, commit.Outgoing),
            static reader =>
            {
                reader.Read();
                return ResultOf(reader.GetInt32(0));
            },
            cancellationToken);
    }

    private static CommitResult CommitWithEffects(PostgresSession session, ConversationId id, TurnCommit commit)
    {
        if (SqlEffects.Conflicts(session, commit.Effects))
        {
            using var seen = session.Query(Seen).Bind(1, id).Bind(2, commit.MessageId);
            return seen.Step() ? CommitResult.Repeated : CommitResult.Conflict;
        }

        using (var command = new NpgsqlCommand(PostgresTurn.Statement(commit), session.Connection))
        {
            PostgresTurn.AddTo(command.Parameters, id.ToGuid(), commit, outgoing: null);
            if (ResultOf((int)command.ExecuteScalar()!) is var result and not CommitResult.Committed) return result;
        }

        var now = commit.ReceivedAt.ToStored();
        // Before the replies: an erasure takes all that waits in the outbox, but not what this turn says.
        SqlEffects.Apply(session, id, commit.Conversation, commit.MessageId, commit.Effects, now);
        if (commit.Address is not { } address) return CommitResult.Committed;
        foreach (var reply in commit.Outgoing)
        {
            using var query = session.Query(Outgoing).Bind(1, id).Bind(2, address.Channel).Bind(3, address.Json).Bind(4, reply).Bind(5, now).Bind(6, commit.Trace);
            query.Run();
        }

        return CommitResult.Committed;
    }

    private static CommitResult ResultOf(int code) => code switch
    {
        0 => CommitResult.Committed,
        1 => CommitResult.Conflict,
        _ => CommitResult.Repeated,
    };
}

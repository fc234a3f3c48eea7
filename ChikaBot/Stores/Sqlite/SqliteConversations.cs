using BitFaster.Caching.Lru;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Sql;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Sqlite;

/// <summary>
/// Remembers what it committed last. That it alone serves the file's conversations makes this useful, not right: right it is because row ids are
/// never used again and every commit checks the version.
/// </summary>
internal sealed class SqliteConversations(SqliteStore store) : IConversationStore
{
    // Talks that go on at the same time, at about a kilobyte each.
    private const int Remembered = 4096;

    private const string Load = """
        SELECT c.snapshot, c.version, m.replies, c.id, c.active_day FROM conversations c
        LEFT JOIN messages m ON m.conversation = c.id AND m.message_id = ?3
        WHERE c.channel = ?1 AND c.channel_id = ?2
        """;

    private const string Lookup = "SELECT id, active_day FROM conversations WHERE channel = ?1 AND channel_id = ?2";

    private const string Address = "SELECT address_channel, address FROM conversations WHERE channel = ?1 AND channel_id = ?2 AND address IS NOT NULL";

    private const string Seen = "SELECT 1 FROM messages WHERE conversation = ?1 AND message_id = ?2";

    private const string Insert = """
        INSERT INTO conversations (channel, channel_id, version, updated_at, address_channel, address, snapshot, sender, active_day)
        VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    // A turn without an address (answered in its response) leaves the known one for later messages.
    private const string Update = """
        UPDATE conversations SET version = ?2, updated_at = ?3, address_channel = coalesce(?4, address_channel),
            address = coalesce(?5, address), snapshot = ?6 WHERE id = ?1
        """;

    private const string UpdateDay = "UPDATE conversations SET active_day = ?2 WHERE id = ?1";

    // Nothing is inserted when the conversation has moved on, or when the id was seen.
    private const string InsertMessage = """
        INSERT INTO messages (conversation, message_id, received_at, replies)
        SELECT ?1, ?2, ?3, ?4 WHERE (SELECT version FROM conversations WHERE id = ?1) = ?5
        ON CONFLICT (conversation, message_id) DO NOTHING
        """;

    private const string InsertDeadLetter = """
        INSERT INTO dead_letters (kind, conversation, channel, channel_id, message_id, reason, attempts, created_at)
        VALUES ('turn', ?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """;

    private readonly ConcurrentLru<ConversationKey, (LoadedConversation Conversation, string MessageId)> recent = new(Remembered);

    public LoadedConversation? Recall(ConversationKey conversation, string messageId) =>
        // The id that was committed last is the one that is sent again.
        recent.TryGet(conversation, out var last) && last.MessageId != messageId ? last.Conversation : null;

    public ValueTask<LoadedConversation> LoadAsync(ConversationKey conversation, string messageId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse((conversation, messageId), static (connection, key) =>
        {
            using var query = connection.Query(Load).Bind(1, key.conversation.Channel).Bind(2, key.conversation.Id).Bind(3, key.messageId);
            return query.Step()
                ? new LoadedConversation(query.Blob(0), query.Int64(1), query.NullableBlob(2)) { Handle = new StoreHandle(query.Int64(3), query.Int32(4)) }
                : new LoadedConversation(default, 0, null);
        }));
    }

    public ValueTask<DeliveryAddress?> AddressAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse(conversation, static (connection, key) =>
        {
            using var query = connection.Query(Address).Bind(1, key.Channel).Bind(2, key.Id);
            return query.Step() ? new DeliveryAddress(query.Text(0), query.Blob(1)) : null;
        }));
    }

    public async ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var (result, handle) = await store.WriteAsync(connection => Apply(connection, commit), cancellationToken);
        if (result != CommitResult.Committed) recent.TryRemove(commit.Conversation, out _);
        // It may have erased other conversations of the sender as well.
        else if (Erases(commit)) recent.Clear();
        else recent.AddOrUpdate(commit.Conversation, (new LoadedConversation(commit.Snapshot, commit.ExpectedVersion + 1, null) { Handle = handle }, commit.MessageId));
        return result;
    }

    /// <summary>Every check comes before the first write, so that a refused turn leaves nothing in the transaction it shares.</summary>
    private static (CommitResult Result, StoreHandle Handle) Apply(Connection connection, TurnCommit commit)
    {
        var (id, day) = commit.Handle.Row != 0 ? commit.Handle : Find(connection, commit.Conversation);
        if (id == 0 ? commit.ExpectedVersion != 0 : commit.ExpectedVersion == 0) return Refusal(connection, id, commit);
        foreach (var window in commit.Attempts)
            if (SqliteAttempts.VersionOf(connection, window.Key) != window.Version) return Refusal(connection, id, commit);
        if (commit.Effects.Count > 0 && SqlEffects.Conflicts(connection.Session, commit.Effects)) return Refusal(connection, id, commit);

        // A known conversation takes the message first, which checks version and id in the same statement.
        var receivedAt = commit.ReceivedAt.ToStored();
        if (id != 0 && !AddMessage(connection, id, commit, commit.ExpectedVersion, receivedAt)) return Refusal(connection, id, commit);
        // An erasure sets its instant back for ages, and the day with it.
        var activeDay = Erases(commit) ? 0 : (int)(receivedAt / TimeSpan.MillisecondsPerDay);
        id = Save(connection, id, commit, receivedAt, activeDay);
        if (day != activeDay && commit.ExpectedVersion != 0) SaveDay(connection, id, activeDay);
        if (commit.ExpectedVersion == 0) AddMessage(connection, id, commit, version: 1, receivedAt);

        foreach (var window in commit.Attempts) SqliteAttempts.Save(connection, window, receivedAt);
        // Before the replies: an erasure takes all that waits in the outbox, but not what this turn says.
        if (commit.Effects.Count > 0) SqlEffects.Apply(connection.Session, new ConversationId((UInt128)id), commit.Conversation, commit.MessageId, commit.Effects, receivedAt);
        if (commit.Address is { } address)
            foreach (var reply in commit.Outgoing)
                SqliteOutbox.Add(connection, id, address, reply, receivedAt, commit.Trace);
        if (commit.DeadLetterReason is { } reason) AddDeadLetter(connection, id, commit, reason, receivedAt);
        return (CommitResult.Committed, new StoreHandle(id, activeDay));
    }

    private static bool Erases(TurnCommit commit) => commit.Effects.Any(static effect => effect is TurnEffect.SenderErased);

    private static StoreHandle Find(Connection connection, ConversationKey key)
    {
        using var query = connection.Query(Lookup).Bind(1, key.Channel).Bind(2, key.Id);
        return query.Step() ? new StoreHandle(query.Int64(0), query.Int32(1)) : default;
    }

    private static (CommitResult Result, StoreHandle Handle) Refusal(Connection connection, long id, TurnCommit commit) =>
        (IsSeen(connection, id, commit.MessageId) ? CommitResult.Repeated : CommitResult.Conflict, default);

    private static bool IsSeen(Connection connection, long id, string messageId)
    {
        using var query = connection.Query(Seen).Bind(1, id).Bind(2, messageId);
        return query.Step();
    }

    private static bool AddMessage(Connection connection, long id, TurnCommit commit, long version, long receivedAt)
    {
        using var query = connection.Query(InsertMessage).Bind(1, id).Bind(2, commit.MessageId).Bind(3, receivedAt).Bind(4, commit.Replies).Bind(5, version);
        return query.Run() == 1;
    }

    private static long Save(Connection connection, long id, TurnCommit commit, long receivedAt, int day)
    {
        using var query = id == 0
            ? connection.Query(Insert).Bind(1, commit.Conversation.Channel).Bind(2, commit.Conversation.Id).Bind(7, commit.Sender?.ToStored()).Bind(8, day)
            : connection.Query(Update).Bind(1, id).Bind(2, commit.ExpectedVersion + 1);
        query.Bind(3, receivedAt).Bind(4, commit.Address?.Channel).Bind(5, commit.Address?.Json).Bind(6, commit.Snapshot).Run();
        return id == 0 ? connection.LastInsertedId : id;
    }

    private static void SaveDay(Connection connection, long id, int day)
    {
        using var query = connection.Query(UpdateDay).Bind(1, id).Bind(2, day);
        query.Run();
    }

    private static void AddDeadLetter(Connection connection, long id, TurnCommit commit, string reason, long now)
    {
        using var query = connection.Query(InsertDeadLetter).Bind(1, id).Bind(2, commit.Conversation.Channel).Bind(3, commit.Conversation.Id);
        query.Bind(4, commit.MessageId).Bind(5, reason).Bind(6, commit.Attempt).Bind(7, now).Run();
    }
}

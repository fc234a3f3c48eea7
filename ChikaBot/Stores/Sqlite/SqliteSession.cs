using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Sql;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Sqlite;

/// <summary>A SQLite connection as the statements in <c>Stores/Sql</c> know it.</summary>
internal sealed class SqliteSession(Connection connection) : SqlSession, IParticipantRows
{
    // One adapter a statement: the statement itself can be used once at a time only.
    private readonly Dictionary<string, SqliteQuery> queries = new(ReferenceEqualityComparer.Instance);

    public override IParticipantRows Participants => this;

    public override SqlQuery Query(string sql)
    {
        if (!queries.TryGetValue(sql, out var query)) queries.Add(sql, query = new SqliteQuery(connection, connection.Statement(sql)));
        return query;
    }

    public override void Enqueue(ConversationId conversation, DeliveryAddress address, ReadOnlyMemory<byte> reply, long now) =>
        SqliteOutbox.Add(connection, (long)conversation.Value, address, reply, now);

    /// <summary>Freed pages are overwritten meanwhile, so that nothing can be read out of the file afterwards. Retention deletes far more, and whole free pages need not be written for it.</summary>
    public override IDisposable Erasing()
    {
        connection.Execute("PRAGMA secure_delete=ON");
        return new Erasure(connection);
    }

    public Participant? Find(ParticipantKey key) => SqliteParticipants.Find(connection, key);

    public Family FamilyOf(FamilyCardNumber card) => SqliteParticipants.FamilyOf(connection, card);

    public void Save(IReadOnlyList<Participant> participants) => SqliteParticipants.Save(connection, participants);

    public void Renumber(Nik from, Nik to) => SqliteParticipants.Renumber(connection, from, to);

    private sealed class Erasure(Connection connection) : IDisposable
    {
        public void Dispose() => connection.Execute("PRAGMA secure_delete=FAST");
    }
}

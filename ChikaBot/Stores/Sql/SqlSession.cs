using ChikaBot.Turns;

namespace ChikaBot.Stores.Sql;

/// <summary>
/// One connection with its prepared statements, for one thread at a time. Statements are written in what SQLite and PostgreSQL have in
/// common, with parameters ?1, ?2 …; what they do not have in common is a method here.
/// </summary>
internal abstract class SqlSession
{
    /// <summary>The participants, read and written within the same transaction.</summary>
    public abstract IParticipantRows Participants { get; }

    /// <summary>Takes the prepared statement, ready to bind; dispose it to give it back. One at a time of each text.</summary>
    /// <param name="sql">A constant: it is kept for the life of the connection.</param>
    public abstract SqlQuery Query(string sql);

    /// <summary>Puts a reply at the end of the conversation's line; it is due at once when nothing waits before it.</summary>
    public abstract void Enqueue(ConversationId conversation, DeliveryAddress address, ReadOnlyMemory<byte> reply, long now);

    /// <summary>Until disposed, what is deleted is overwritten as well, where the engine can do that at once.</summary>
    public abstract IDisposable Erasing();

    public long ReadNumber(string sql)
    {
        using var query = Query(sql);
        return query.Step() ? query.Int64(0) : throw new InvalidOperationException("The statement returned no row.");
    }
}

using ChikaBot.Stores.Sql;
using ChikaBot.Turns;
using Npgsql;

namespace ChikaBot.Stores.Postgres;

/// <summary>A PostgreSQL connection as the statements in <c>Stores/Sql</c> know it.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : SqlSession, IDisposable
{
    private const string Add = "SELECT outbox_enqueue(?1, ?2, ?3, ?4, ?5)";

    private readonly Dictionary<string, (NpgsqlCommand Command, PostgresQuery Query)> queries = new(ReferenceEqualityComparer.Instance);
    private PostgresParticipantRows? participants;

    public NpgsqlConnection Connection => connection;

    public override IParticipantRows Participants => participants ??= new PostgresParticipantRows(connection);

    public override SqlQuery Query(string sql)
    {
        if (queries.TryGetValue(sql, out var known)) return known.Query;
        // Parameters are written ?1 in common, and $1 here; no statement has a question mark for anything else.
        var command = new NpgsqlCommand(sql.Replace('?', '$'), connection);
        var query = new PostgresQuery(command);
        queries.Add(sql, (command, query));
        return query;
    }

    public override void Enqueue(ConversationId conversation, DeliveryAddress address, ReadOnlyMemory<byte> reply, long now)
    {
        using var query = Query(Add).Bind(1, conversation).Bind(2, address.Channel).Bind(3, address.Json).Bind(4, reply).Bind(5, now);
        query.Run();
    }

    /// <summary>Deleted rows lie in their pages until the next vacuum (docs/operations.md).</summary>
    public override IDisposable Erasing() => new Nothing();

    public void Dispose()
    {
        foreach (var (command, _) in queries.Values) command.Dispose();
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}

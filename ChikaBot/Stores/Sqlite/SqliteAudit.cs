using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteAudit(SqliteStore store) : IAuditLog
{
    private const string Insert = "INSERT INTO audit (at, who, what, ticket) VALUES (?1, ?2, ?3, ?4)";

    private const string OfTicket = "SELECT at, who, what, ticket FROM audit WHERE ticket = ?1 ORDER BY id";

    private const string Newest = "SELECT at, who, what, ticket FROM audit WHERE ?1 IS NULL OR who = ?1 ORDER BY id DESC LIMIT ?2 OFFSET ?3";

    private const string Floor = "UPDATE audit_floor SET before = ?1";

    // The oldest rows have the lowest ids.
    private const string Delete = "DELETE FROM audit WHERE id IN (SELECT id FROM audit ORDER BY id LIMIT ?2) AND at < ?1";

    public static void Add(Connection connection, AuditEntry entry)
    {
        using var query = connection.Query(Insert).Bind(1, entry.At.ToStored()).Bind(2, entry.Who).Bind(3, (long)entry.What).Bind(4, entry.Ticket);
        query.Run();
    }

    public static int DeleteBefore(Connection connection, DateTimeOffset before, int max)
    {
        SetFloor(connection, before.ToStored());
        int deleted;
        using (var query = connection.Query(Delete).Bind(1, before.ToStored()).Bind(2, max)) deleted = query.Run();
        SetFloor(connection, 0);
        return deleted;
    }

    public async ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            connection =>
            {
                Add(connection, entry);
                return true;
            },
            cancellationToken);

    public ValueTask<IReadOnlyList<AuditEntry>> OfTicketAsync(string number, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse<string, IReadOnlyList<AuditEntry>>(number, static (connection, number) =>
        {
            using var query = connection.Query(OfTicket).Bind(1, number);
            return Read(query);
        }));
    }

    public ValueTask<IReadOnlyList<AuditEntry>> ListAsync(string? who, int skip, int max, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse<(string? Who, int Skip, int Max), IReadOnlyList<AuditEntry>>((who, skip, max), static (connection, page) =>
        {
            using var query = connection.Query(Newest).Bind(1, page.Who).Bind(2, page.Max).Bind(3, page.Skip);
            return Read(query);
        }));
    }

    private static void SetFloor(Connection connection, long before)
    {
        using var query = connection.Query(Floor).Bind(1, before);
        query.Run();
    }

    private static List<AuditEntry> Read(in Query query)
    {
        var entries = new List<AuditEntry>();
        while (query.Step()) entries.Add(new AuditEntry(Instant.FromStored(query.Int64(0)), query.Text(1), (AuditAction)query.Int32(2), query.NullableText(3)));
        return entries;
    }
}


namespace ChikaBot.Stores.Sql;

internal sealed class SqlAudit(ISqlStore store) : IAuditLog
{
    private const string Insert = "INSERT INTO audit (at, who, what, ticket) VALUES (?1, ?2, ?3, ?4)";

    private const string OfTicket = "SELECT at, who, what, ticket FROM audit WHERE ticket = ?1 ORDER BY id";

    private const string Newest = "SELECT at, who, what, ticket FROM audit WHERE ?1 IS NULL OR who = ?1 ORDER BY id DESC LIMIT ?2 OFFSET ?3";

    private const string Floor = "UPDATE audit_floor SET before = ?1";

    private static readonly OldestRows Oldest = new("audit", "at");

    public static void Add(SqlSession session, AuditEntry entry)
    {
        using var query = session.Query(Insert).Bind(1, entry.At.ToStored()).Bind(2, entry.Who).Bind(3, (long)entry.What).Bind(4, entry.Ticket);
        query.Run();
    }

    public static ValueTask<int> DeleteBeforeAsync(ISqlStore store, DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        Oldest.DeleteAsync(store, before, max, cancellationToken, (session, delete) =>
        {
            SetFloor(session, before.ToStored());
            var deleted = delete();
            SetFloor(session, 0);
            return deleted;
        });

    public async ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            session =>
            {
                Add(session, entry);
                return true;
            },
            cancellationToken);

    public ValueTask<IReadOnlyList<AuditEntry>> OfTicketAsync(string number, CancellationToken cancellationToken) =>
        store.ReadAsync<string, IReadOnlyList<AuditEntry>>(number, static (session, number) =>
        {
            using var query = session.Query(OfTicket).Bind(1, number);
            return Read(query);
        }, cancellationToken);

    public ValueTask<IReadOnlyList<AuditEntry>> ListAsync(string? who, int skip, int max, CancellationToken cancellationToken) =>
        store.ReadAsync<(string? Who, int Skip, int Max), IReadOnlyList<AuditEntry>>((who, skip, max), static (session, page) =>
        {
            using var query = session.Query(Newest).Bind(1, page.Who).Bind(2, page.Max).Bind(3, page.Skip);
            return Read(query);
        }, cancellationToken);

    private static void SetFloor(SqlSession session, long before)
    {
        using var query = session.Query(Floor).Bind(1, before);
        query.Run();
    }

    private static List<AuditEntry> Read(SqlQuery query)
    {
        var entries = new List<AuditEntry>();
        while (query.Step()) entries.Add(new AuditEntry(Instant.FromStored(query.Int64(0)), query.Text(1), (AuditAction)query.Int32(2), query.NullableText(3)));
        return entries;
    }
}


namespace ChikaBot.Stores.Sql;

internal sealed class SqlFileDeletions(ISqlStore store) : IFileDeletions
{
    private const string Note = "INSERT INTO files_to_delete (name) VALUES (?1) ON CONFLICT (name) DO NOTHING";

    private const string NoteOfTicket = "INSERT INTO files_to_delete (name) SELECT name FROM ticket_files WHERE ticket = ?1 ON CONFLICT (name) DO NOTHING";

    private const string DeleteOfTicket = "DELETE FROM ticket_files WHERE ticket = ?1";

    private const string Select = "SELECT name FROM files_to_delete ORDER BY id LIMIT ?1";

    private const string Known = "SELECT 1 FROM ticket_files WHERE name = ?1 UNION ALL SELECT 1 FROM files_to_delete WHERE name = ?1";

    private const string Delete = "DELETE FROM files_to_delete WHERE name = ?1";

    public static void Add(SqlSession session, string name)
    {
        using var query = session.Query(Note).Bind(1, name);
        query.Run();
    }

    /// <summary>Takes all files out of a ticket that goes.</summary>
    public static void AddAll(SqlSession session, long ticket)
    {
        using (var note = session.Query(NoteOfTicket).Bind(1, ticket)) note.Run();
        using var delete = session.Query(DeleteOfTicket).Bind(1, ticket);
        delete.Run();
    }

    public ValueTask<IReadOnlyList<string>> ListAsync(int max, CancellationToken cancellationToken) =>
        store.ReadAsync<int, IReadOnlyList<string>>(max, static (session, max) =>
        {
            using var query = session.Query(Select).Bind(1, max);
            var names = new List<string>();
            while (query.Step()) names.Add(query.Text(0));
            return names;
        }, cancellationToken);

    public ValueTask<IReadOnlyList<string>> UnknownAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<string>, IReadOnlyList<string>>(names, static (session, names) => [.. names.Where(name => !IsKnown(session, name))], cancellationToken);

    public async ValueTask DeletedAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            session =>
            {
                foreach (var name in names)
                {
                    using var query = session.Query(Delete).Bind(1, name);
                    query.Run();
                }

                return true;
            },
            cancellationToken);

    private static bool IsKnown(SqlSession session, string name)
    {
        using var query = session.Query(Known).Bind(1, name);
        return query.Step();
    }
}

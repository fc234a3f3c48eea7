using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteFileDeletions(SqliteStore store) : IFileDeletions
{
    private const string Note = "INSERT INTO files_to_delete (name) VALUES (?1) ON CONFLICT (name) DO NOTHING";

    private const string NoteOfTicket = "INSERT INTO files_to_delete (name) SELECT name FROM ticket_files WHERE ticket = ?1 ON CONFLICT (name) DO NOTHING";

    private const string DeleteOfTicket = "DELETE FROM ticket_files WHERE ticket = ?1";

    private const string Select = "SELECT name FROM files_to_delete ORDER BY id LIMIT ?1";

    private const string Delete = "DELETE FROM files_to_delete WHERE name = ?1";

    public static void Add(Connection connection, string name)
    {
        using var query = connection.Query(Note).Bind(1, name);
        query.Run();
    }

    /// <summary>Takes all files out of a ticket that goes.</summary>
    public static void AddAll(Connection connection, long ticket)
    {
        using (var note = connection.Query(NoteOfTicket).Bind(1, ticket)) note.Run();
        using var delete = connection.Query(DeleteOfTicket).Bind(1, ticket);
        delete.Run();
    }

    public ValueTask<IReadOnlyList<string>> ListAsync(int max, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse<int, IReadOnlyList<string>>(max, static (connection, max) =>
        {
            using var query = connection.Query(Select).Bind(1, max);
            var names = new List<string>();
            while (query.Step()) names.Add(query.Text(0));
            return names;
        }));
    }

    public async ValueTask DeletedAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        await store.WriteAsync(
            connection =>
            {
                foreach (var name in names)
                {
                    using var query = connection.Query(Delete).Bind(1, name);
                    query.Run();
                }

                return true;
            },
            cancellationToken);
}

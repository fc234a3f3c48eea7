using System.Runtime.CompilerServices;
using ChikaBot.Stores.Postgres.Lanes;
using ChikaBot.Stores.Sql;

namespace ChikaBot.Stores.Postgres;

/// <summary>A row each. Statements that stand alone and touch one row, so they need not wait for the one who writes tickets.</summary>
internal sealed class PostgresFileBlobs(PostgresStore store, TimeProvider clock) : IFileBlobs
{
    private const int PageSize = 1000;

    private const string Insert = "INSERT INTO files (name, stored_at, content) VALUES (?1, ?2, ?3)";

    private const string Select = "SELECT content FROM files WHERE name = ?1";

    private const string Delete = "DELETE FROM files WHERE name = ?1";

    private const string Old = "SELECT name FROM files WHERE stored_at < ?1 AND name > ?2 ORDER BY name LIMIT ?3";

    public async ValueTask WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToStored();
        await store.Crew.RunAsync(
            session =>
            {
                using var query = session.Query(Insert).Bind(1, name).Bind(2, now).Bind(3, bytes);
                return query.Run();
            },
            CrewMode.WritesBeside,
            cancellationToken);
    }

    public ValueTask<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) =>
        store.Crew.RunAsync(
            session =>
            {
                using var query = session.Query(Select).Bind(1, name);
                return query.Step() ? query.Blob(0) : null;
            },
            CrewMode.Reads,
            cancellationToken);

    public ValueTask<bool> DeleteAsync(string name, CancellationToken cancellationToken) =>
        store.Crew.RunAsync(
            session =>
            {
                using var query = session.Query(Delete).Bind(1, name);
                return query.Run() > 0;
            },
            CrewMode.WritesBeside,
            cancellationToken);

    public async IAsyncEnumerable<string> BeforeAsync(DateTimeOffset instant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var last = ""; await PageAsync(instant, last, cancellationToken) is { Count: > 0 } page; last = page[^1])
            foreach (var name in page)
                yield return name;
    }

    private ValueTask<List<string>> PageAsync(DateTimeOffset instant, string after, CancellationToken cancellationToken) =>
        store.Crew.RunAsync(
            session =>
            {
                using var query = session.Query(Old).Bind(1, instant.ToStored()).Bind(2, after).Bind(3, PageSize);
                var names = new List<string>();
                while (query.Step()) names.Add(query.Text(0));
                return names;
            },
            CrewMode.Reads,
            cancellationToken);
}

using ChikaBot.Stores.Postgres.Lanes;

namespace ChikaBot.Stores.Postgres;

internal sealed class PostgresKeyRing(PostgresStore store) : IKeyRing
{
    private const string Select = "SELECT number, content FROM page_keys ORDER BY number";

    private const string Insert = "INSERT INTO page_keys (number, content) VALUES (?1, ?2) ON CONFLICT (number) DO NOTHING";

    public ValueTask<IReadOnlyList<KeyRingEntry>> ReadAsync(CancellationToken cancellationToken) =>
        store.Crew.RunAsync<IReadOnlyList<KeyRingEntry>>(
            session =>
            {
                using var query = session.Query(Select);
                var entries = new List<KeyRingEntry>();
                while (query.Step()) entries.Add(new KeyRingEntry(query.Int64(0), query.Blob(1)));
                return entries;
            },
            CrewMode.Reads,
            cancellationToken);

    public ValueTask<bool> TryAddAsync(KeyRingEntry entry, CancellationToken cancellationToken) =>
        store.Crew.RunAsync(
            session =>
            {
                using var query = session.Query(Insert).Bind(1, entry.Number).Bind(2, entry.Content);
                return query.Run() > 0;
            },
            CrewMode.WritesBeside,
            cancellationToken);
}

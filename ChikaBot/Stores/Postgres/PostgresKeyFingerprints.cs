using ChikaBot.Stores.Postgres.Lanes;

namespace ChikaBot.Stores.Postgres;

internal sealed class PostgresKeyFingerprints(PostgresStore store) : IKeyFingerprints
{
    private const string Insert = "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING";

    private const string Select = "SELECT value FROM meta WHERE key = ?1";

    public ValueTask<bool> AgreesAsync(string key, string fingerprint, CancellationToken cancellationToken) =>
        store.Crew.RunAsync(
            session =>
            {
                using (var insert = session.Query(Insert).Bind(1, key).Bind(2, fingerprint)) insert.Run();
                using var select = session.Query(Select).Bind(1, key);
                return select.Step() && select.Text(0) == fingerprint;
            },
            CrewMode.WritesBeside,
            cancellationToken);
}

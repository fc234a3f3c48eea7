namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteProbe(SqliteStore store) : IStoreProbe
{
    public async ValueTask ProbeAsync(CancellationToken cancellationToken)
    {
        store.ReadOrRefuse(0, static (connection, _) => connection.ReadNumber("SELECT count(*) FROM meta"));
        await store.WriteAsync(static _ => true, cancellationToken);
    }
}

namespace ChikaBot.Stores.Postgres;

internal sealed class PostgresProbe(PostgresStore store) : IStoreProbe
{
    // Takes a transaction's number, which a server that only reads (a standby) refuses.
    private const string Write = "SELECT pg_current_xact_id() IS NOT NULL";

    private const string Read = "SELECT count(*) FROM meta";

    public async ValueTask ProbeAsync(CancellationToken cancellationToken)
    {
        await store.Reads.RunAsync(Read, static _ => { }, static reader => reader.Read(), cancellationToken);
        await store.Writes.RunAsync(Write, static _ => { }, static reader => reader.Read(), cancellationToken);
    }
}

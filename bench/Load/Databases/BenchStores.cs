using ChikaBot.Bench.Machines;

namespace ChikaBot.Bench.Databases;

/// <summary>Makes empty stores. PostgreSQL starts with the first that needs it and stops with this.</summary>
internal sealed class BenchStores(BenchFolder folder) : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Kinds = [SqliteData.Name, PostgresDatabase.KindName];

    private PostgresCluster? cluster;
    private LeftOutException? missing;
    private int databases;

    /// <param name="kind">Of <see cref="Kinds"/>.</param>
    /// <exception cref="LeftOutException">There is no such store on this machine or in this build.</exception>
    public async Task<BenchStore> CreateAsync(string kind, CancellationToken cancellationToken)
    {
        BenchStore store = kind == SqliteData.Name ? new SqliteData(folder.NewPath("chika")) : await CreateDatabaseAsync(await ClusterAsync(cancellationToken), cancellationToken);
        // Says whether this build knows the store; opens nothing.
        await using (store.Open()) return store;
    }

    /// <exception cref="LeftOutException">PostgreSQL is not on this machine.</exception>
    public async Task<PostgresCluster> ClusterAsync(CancellationToken cancellationToken)
    {
        if (missing is not null) throw missing;
        try
        {
            return cluster ??= await PostgresCluster.StartAsync(folder.NewPath("pg"), cancellationToken);
        }
        catch (LeftOutException e)
        {
            missing = e;
            throw;
        }
    }

    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<PostgresDatabase> CreateDatabaseAsync(PostgresCluster running, CancellationToken cancellationToken)
    {
        var name = $"chika{++databases}";
        await running.QueryAsync($"CREATE DATABASE {name}", cancellationToken);
        return new PostgresDatabase(running, name, folder.NewPath("chika"));
    }
}

using System.Globalization;

namespace ChikaBot.Bench.Databases;

/// <summary>One database of the bench's cluster, and a data directory for keys and files.</summary>
internal sealed class PostgresDatabase(PostgresCluster cluster, string name, string directory) : BenchStore
{
    public const string KindName = "PostgreSQL";

    public override string Kind => KindName;

    public string Name => name;

    public override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Chika:DataDirectory"] = directory,
        ["Chika:Store:Provider"] = "Postgres",
        ["Chika:Store:ConnectionString"] = $"Host={cluster.SocketFolder};Database={name};Username={PostgresCluster.SuperUser}",
    };

    public override TimeSpan ProcessorTime => cluster.ProcessorTime;

    /// <summary>Tables, indexes and the seven megabytes of an empty database.</summary>
    public override async ValueTask<long> SizeAsync(CancellationToken cancellationToken) =>
        long.Parse(await cluster.QueryAsync($"SELECT pg_database_size('{name}')", cancellationToken), CultureInfo.InvariantCulture);

    public override async ValueTask DisposeAsync()
    {
        await cluster.DropAsync(name);
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
    }
}

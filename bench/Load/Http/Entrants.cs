using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Talks;
using ChikaBot.Core.Participants;

namespace ChikaBot.Bench.Http;

/// <summary>Who takes part in the comparison over HTTP, each with everything it needs of its own.</summary>
internal sealed class Entrants(BenchFolder folder, BenchStores stores, IReadOnlyList<Participant> people, Recording recording)
{
    public const string OnSqlite = "ChikaBot, SQLite";
    public const string OnPostgres = "ChikaBot, PostgreSQL";
    public const string BareKestrel = "bare Kestrel";
    public const string DatabaseAlone = "pgbench";

    /// <summary>As the command line calls them.</summary>
    public static readonly IReadOnlyList<string> Names = ["sqlite", "postgres", "bare", "js", "js-file", "pgbench"];

    private readonly Lazy<TalkFiles> files = new(() => TalkFiles.Write(folder, recording, people));

    /// <param name="server">Of <see cref="Names"/>, or the path of another build's ChikaBot.dll, which runs on SQLite.</param>
    public Entrant Of(string server) => server switch
    {
        "sqlite" => new Entrant(OnSqlite, cancellationToken => BotAsync(OnSqlite, folder.ChikaBot, SqliteData.Name, cancellationToken)),
        "postgres" => new Entrant(OnPostgres, cancellationToken => BotAsync(OnPostgres, folder.ChikaBot, PostgresDatabase.KindName, cancellationToken)),
        "bare" => new Entrant(BareKestrel, cancellationToken => ServerAsync(BareKestrel, ServerCommand.Bare(folder, files.Value.Replies), cancellationToken)),
        "js" => JavaScript("JavaScript SDK, in memory", () => null),
        "js-file" => JavaScript("JavaScript SDK, files", () => folder.NewPath("js")),
        "pgbench" => new Entrant(DatabaseAlone, PgbenchAsync),
        _ => new Entrant(server, cancellationToken => BotAsync(server, server, SqliteData.Name, cancellationToken)),
    };

    private Entrant JavaScript(string name, Func<string?> storage) => new(name, async cancellationToken =>
    {
        await NodePackages.EnsureAsync(folder, cancellationToken);
        return await ServerAsync(name, ServerCommand.JavaScript(folder, files.Value.Replies, files.Value.Participants, storage()), cancellationToken);
    });

    private async Task<IPeer> ServerAsync(string name, ServerCommand command, CancellationToken cancellationToken) =>
        await HttpPeer.StartAsync(name, command, recording, store: null, cancellationToken);

    private Task<IPeer> BotAsync(string name, string assembly, string kind, CancellationToken cancellationToken) => OnItsOwnStoreAsync(
        kind,
        async store => await HttpPeer.StartAsync(name, ServerCommand.ChikaBot(assembly, folder, store.Arguments), recording, store, cancellationToken),
        cancellationToken);

    private async Task<IPeer> PgbenchAsync(CancellationToken cancellationToken)
    {
        var script = Path.Combine(folder.Root, "bench/pgbench/turn.sql");
        var cluster = await stores.ClusterAsync(cancellationToken);
        return await OnItsOwnStoreAsync(
            PostgresDatabase.KindName,
            async store =>
            {
                await using var services = store.Open();
                var stages = await TalkStage.AllAsync(services, cancellationToken);
                return new PgbenchPeer(folder, cluster, (PostgresDatabase)store, script, stages.OrderBy(stage => stage.Snapshot.Length).ElementAt(stages.Count / 2));
            },
            cancellationToken);
    }

    private async Task<IPeer> OnItsOwnStoreAsync(string kind, Func<BenchStore, Task<IPeer>> startAsync, CancellationToken cancellationToken)
    {
        var store = await stores.CreateAsync(kind, cancellationToken);
        try
        {
            await store.SeedAsync(people, cancellationToken);
            return new PeerWithStore(await startAsync(store), store);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }
}

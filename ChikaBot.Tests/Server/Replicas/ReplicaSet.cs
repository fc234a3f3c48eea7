using System.Globalization;
using System.Text.Json;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Tests.Services;
using ChikaBot.Tests.Stores.Postgres;
using Npgsql;

namespace ChikaBot.Tests.Server.Replicas;

/// <summary>Three processes of the bot behind nginx, over one PostgreSQL of their own, with a gateway to send to. Each has a data directory of its own: what they share, they share through the database and their settings.</summary>
internal sealed class ReplicaSet : IAsyncDisposable
{
    public const int Count = 3;

    private readonly List<ServerProcess> servers = [];
    private string database = "";
    private NginxProxy? proxy;

    private ReplicaSet(GatewaySink sink) => Sink = sink;

    /// <param name="Version">Turns that had an effect.</param>
    /// <param name="MessageIds">In the order of their turns.</param>
    /// <param name="Replies">The texts of all answers, in order.</param>
    public sealed record Kept(long Version, IReadOnlyList<string> MessageIds, IReadOnlyList<string> Replies);

    public PostgresCluster Cluster { get; } = new();

    public GatewaySink Sink { get; }

    public IReadOnlyList<ServerProcess> Servers => servers;

    /// <summary>Through nginx.</summary>
    public HttpClient Client { get; private set; } = null!;

    public static async Task<ReplicaSet> StartAsync()
    {
        _ = NginxProxy.Installed();
        var set = new ReplicaSet(await GatewaySink.StartAsync());
        try
        {
            set.database = set.Cluster.CreateDatabase();
            var ports = Enumerable.Range(0, Count).Select(_ => FreePort.Take()).ToArray();
            // All at once: one of them makes the schema, and the others wait for it.
            set.servers.AddRange(await Task.WhenAll(ports.Select((port, number) => ServerProcess.StartAsync(set.Settings(port, Name(number))))));
            set.proxy = await NginxProxy.StartAsync(ports);
            set.Client = new HttpClient { BaseAddress = set.proxy.Address, Timeout = TimeSpan.FromSeconds(60) };
            return set;
        }
        catch
        {
            await set.DisposeAsync();
            throw;
        }
    }

    /// <summary>What <see cref="GatewaySink.HeldOf"/> knows a server by.</summary>
    public static string Name(int server) => server.ToString(CultureInfo.InvariantCulture);

    /// <summary>Read from the database and not through the bot; by the channel's id of the conversation.</summary>
    public async Task<Dictionary<string, Kept>> KeptAsync()
    {
        var kept = new Dictionary<string, Kept>(StringComparer.Ordinal);
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand("SELECT c.channel_id, c.version, m.message_id, m.replies FROM conversations c JOIN messages m ON m.conversation = c.id ORDER BY m.id", connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var known = kept.GetValueOrDefault(rows.GetString(0), new Kept(rows.GetInt64(1), [], []));
            var replies = JsonSerializer.Deserialize(rows.GetFieldValue<byte[]>(3), ReplyJson.Default.IReadOnlyListReply)!;
            kept[rows.GetString(0)] = known with { MessageIds = [.. known.MessageIds, rows.GetString(2)], Replies = [.. known.Replies, .. replies.Select(reply => reply.Text)] };
        }

        return kept;
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = await OpenAsync();
#pragma warning disable CA2100 // The table is a constant of the tests.
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        proxy?.Dispose();
        foreach (var server in servers) server.Dispose();
        await Sink.DisposeAsync();
        Cluster.Dispose();
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private string[] Settings(int port, string name) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"--urls=http://127.0.0.1:{port}"), "--Chika:Store:Provider=Postgres", $"--Chika:Store:ConnectionString={database}",
        "--Chika:Clock=2026-03-05T09:00:00+07:00", "--Chika:Files:Key=cmVwbGljYXMtc2hhcmUtb25lLWtleS0wMTIzNDU2Nzg=",
        $"--Chika:Gateway:Secret={WebhookUser.Secret}", $"--Chika:Gateway:Send:Url={Sink.Url}", "--Chika:Gateway:Send:PerSecond=1000", $"--Chika:Gateway:Send:Headers:{GatewaySink.ReplicaHeader}={name}",
        // Short, so that what a killed one had taken is sent again soon.
        "--Chika:Outbox:SendTimeout=00:00:05", "--Chika:Outbox:LeaseDuration=00:00:06", "--Chika:Outbox:FirstPause=00:00:00.05", "--Chika:Outbox:PollInterval=00:00:00.2",
        // They write faster than people do.
        "--Chika:Limits:SenderBurst=1000000",
    ];
}

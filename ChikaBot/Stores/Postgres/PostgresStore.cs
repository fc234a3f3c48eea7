using ChikaBot.Stores.Postgres.Lanes;
using ChikaBot.Stores.Postgres.Schema;
using ChikaBot.Stores.Sql;
using ChikaBot.Turns;
using Npgsql;

namespace ChikaBot.Stores.Postgres;

/// <summary>
/// One database for any number of replicas: lanes that carry what every message needs, many callers in a round trip, and a crew for the
/// rest. The classes beside it say what is read and written.
/// </summary>
public sealed class PostgresStore : ISqlStore, IDisposable
{
    // A turn is acknowledged only when it is on the disk, whatever the database's default; and a replica that hangs, or whose machine is gone, must not hold locks for ever.
    private const string Settings = """
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local');
        SET idle_in_transaction_session_timeout = '15s'; SET lock_timeout = '8s'; SET client_min_messages = warning;
        SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3
        """;

    /// <summary>Seconds: a connection that only holds something learns by then that its server is away.</summary>
    private const int KeepAlive = 10;

    private readonly NpgsqlDataSource source;
    private readonly NpgsqlDataSource alone;

    /// <param name="connectionString">As Npgsql takes it.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be reached or prepared.</exception>
    /// <exception cref="NewerSchemaException">The database was written by a newer program.</exception>
    public PostgresStore(string connectionString, PostgresStoreOptions options)
    {
        options.Validate();
        source = Source(connectionString, options, _ => { });
        alone = Source(connectionString, options, settings => (settings.Pooling, settings.KeepAlive) = (false, KeepAlive));
        try
        {
            using var connection = source.OpenConnection();
            Migrations.Run(connection);
        }
        catch (Exception exception)
        {
            alone.Dispose();
            source.Dispose();
            // Its words may hold the address and the user.
            if (exception.IsUnavailable()) throw new StoreUnavailableException("the PostgreSQL database cannot be reached", exception);
            throw;
        }

        var reachability = new Reachability(options.ConnectPause);
        Reads = new BatchLane(source, reachability, options, options.ReadConnections, commits: false);
        Writes = new BatchLane(source, reachability, options, options.WriteConnections, commits: true);
        Crew = new Crew(source, reachability, options);
    }

    internal BatchLane Reads { get; }

    internal BatchLane Writes { get; }

    internal Crew Crew { get; }

    ValueTask<T> ISqlStore.ReadAsync<TState, T>(TState state, Func<SqlSession, TState, T> read, CancellationToken cancellationToken) =>
        Crew.RunAsync(session => read(session, state), CrewMode.Reads, cancellationToken);

    ValueTask<T> ISqlStore.WriteAsync<T>(Func<SqlSession, T> apply, CancellationToken cancellationToken) => Crew.RunAsync(apply, CrewMode.WritesAlone, cancellationToken);

    ValueTask<T> ISqlStore.WriteBesideAsync<T>(string? key, Func<SqlSession, T> apply, CancellationToken cancellationToken) =>
        Crew.RunAsync(apply, CrewMode.WritesBeside, cancellationToken, key);

    /// <summary>A connection that belongs to no pool: what its session holds ends when it is disposed.</summary>
    /// <exception cref="StoreUnavailableException">The server cannot be reached now.</exception>
    internal async ValueTask<NpgsqlConnection> OpenAloneAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await alone.OpenConnectionAsync(cancellationToken);
        }
        catch (Exception exception) when (exception.IsUnavailable())
        {
            throw Line.Away(exception);
        }
    }

    /// <summary>Does what is queued, then closes.</summary>
    public void Dispose()
    {
        Writes.Dispose();
        Crew.Dispose();
        Reads.Dispose();
        alone.Dispose();
        source.Dispose();
    }

    private static NpgsqlDataSource Source(string connectionString, PostgresStoreOptions options, Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "ChikaBot",
            // A server's error may quote values: they stay there.
            IncludeErrorDetail = false,
            LogParameters = false,
            Multiplexing = false,
            Enlist = false,
            NoResetOnClose = true,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            CommandTimeout = (int)options.StatementTimeout.TotalSeconds,
            MinPoolSize = 0,
            MaxPoolSize = options.WriteConnections + options.ReadConnections + options.DeskConnections + 4,
        };
        if (!connectionString.Contains("Timeout", StringComparison.OrdinalIgnoreCase)) settings.Timeout = 5;
        change(settings);
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UsePhysicalConnectionInitializer(Initialise, InitialiseAsync);
        return builder.Build();
    }

    private static void Initialise(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(Settings, connection);
        command.ExecuteNonQuery();
    }

    private static async Task InitialiseAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Settings, connection);
        await command.ExecuteNonQueryAsync();
    }
}

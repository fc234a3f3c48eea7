using ChikaBot.Operations;
using ChikaBot.Stores.Postgres;
using ChikaBot.Stores.Sqlite;

namespace ChikaBot.Stores;

/// <summary>The store that the options name.</summary>
internal static class StoreRegistration
{
    public static IServiceCollection AddStore(this IServiceCollection services, ChikaOptions options, bool guest = false) => options.Store.IsPostgres
        ? services.AddPostgresStore(options.Store.ConnectionString, guest ? Small : null)
        : services.AddSqliteStore(options.StoreLocation, sqlite => sqlite.Server = !guest);

    /// <summary>The store alone, beside a server that may be running on it; closed when disposed.</summary>
    public static ServiceProvider OpenAsGuest(ChikaOptions options) => new ServiceCollection().AddStore(options, guest: true).BuildServiceProvider();

    private static void Small(PostgresStoreOptions options) => options.WriteConnections = options.ReadConnections = options.DeskConnections = 1;
}

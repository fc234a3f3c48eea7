using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Operations;
using ChikaBot.Stores.Sql;
using ChikaBot.Turns;
using Microsoft.Data.Sqlite;

namespace ChikaBot.Stores.Sqlite;

public static class SqliteRegistration
{
    private const string DefaultFileName = "chika.db";

    private const string IdleConversations = $"""
        DELETE FROM conversations WHERE id IN (
            SELECT c.id FROM conversations c WHERE c.active_day <= ?1 / 86400000 AND c.updated_at < ?1 AND {SqlRetention.Unneeded} ORDER BY c.active_day LIMIT ?2)
        """;

    /// <summary>Keeps conversations, participants, outbox and logs in one SQLite file, opened when the first of them is asked for.</summary>
    /// <param name="location">A data directory (the file is chika.db in it), a file ending in .db, or <c>Data Source=…</c>.</param>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string location, Action<SqliteStoreOptions>? configure = null)
    {
        var path = FileOf(location);
        var options = new SqliteStoreOptions();
        configure?.Invoke(options);
        services.AddSingleton(_ => new SqliteStore(path, options));
        services.AddSingleton<ISqlStore>(provider => provider.GetRequiredService<SqliteStore>());
        services.AddSingleton<IConversationStore, SqliteConversations>();
        services.AddSingleton<IAttemptLedger, SqliteAttempts>();
        services.AddSingleton<IAttemptCounter, SqliteAttemptCounter>();
        services.AddSingleton<IOutboxStore, SqliteOutbox>();
        services.AddSingleton<IStoreProbe, SqliteProbe>();
        services.AddSingleton<IJobLock, SqliteJobLock>();
        services.AddSingleton<IStoreDoctor>(_ => new SqliteDoctor(path));
        services.AddSingleton<IRetentionStore>(provider => new SqlRetention(provider.GetRequiredService<ISqlStore>(), null, IdleConversations));
        services.AddSingleton<SqliteParticipants>();
        services.AddSingleton<IParticipantDirectory>(provider => provider.GetRequiredService<SqliteParticipants>());
        services.AddSingleton<IParticipantWriter>(provider => provider.GetRequiredService<SqliteParticipants>());
        return services.AddSqlPorts();
    }

    /// <exception cref="OptionsException">The location is a connection string of something else.</exception>
    internal static string FileOf(string location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        if (location.Contains('=', StringComparison.Ordinal)) location = DataSource(location);
        return location.EndsWith(".db", StringComparison.OrdinalIgnoreCase) ? location : Path.Combine(location, DefaultFileName);
    }

    /// <exception cref="OptionsException">It is no connection string of SQLite; its words stay out, they may hold a password.</exception>
    private static string DataSource(string connectionString)
    {
        try
        {
            if (new SqliteConnectionStringBuilder(connectionString).DataSource is { Length: > 0 } file) return file;
        }
        catch (ArgumentException)
        {
            // Said below.
        }

        throw new OptionsException("Chika:Store:ConnectionString names no SQLite file: write its path, or set Chika:Store:Provider=Postgres if it is one of PostgreSQL");
    }
}

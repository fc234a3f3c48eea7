using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
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

    internal static string FileOf(string location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        if (location.Contains('=', StringComparison.Ordinal)) location = new SqliteConnectionStringBuilder(location).DataSource;
        return location.EndsWith(".db", StringComparison.OrdinalIgnoreCase) ? location : Path.Combine(location, DefaultFileName);
    }
}

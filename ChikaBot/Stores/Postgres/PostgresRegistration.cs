using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Sql;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Postgres;

public static class PostgresRegistration
{
    private const string OldMessages = "DELETE FROM messages WHERE ctid IN (SELECT ctid FROM messages WHERE received_at < ?1 LIMIT ?2)";

    private const string IdleConversations = $"""
        DELETE FROM conversations WHERE updated_at < ?1 AND id IN (
            SELECT c.id FROM conversations c WHERE c.active_day <= ?1 / 86400000 AND c.updated_at < ?1 AND {SqlRetention.Unneeded} LIMIT ?2)
        """;

    /// <summary>Keeps conversations, participants, outbox and logs in one PostgreSQL database, which any number of replicas share; opened when the first of them is asked for.</summary>
    /// <param name="connectionString">As Npgsql takes it.</param>
    public static IServiceCollection AddPostgresStore(this IServiceCollection services, string connectionString, Action<PostgresStoreOptions>? configure = null)
    {
        var options = new PostgresStoreOptions();
        configure?.Invoke(options);
        services.AddSingleton(_ => new PostgresStore(connectionString, options));
        services.AddSingleton<ISqlStore>(provider => provider.GetRequiredService<PostgresStore>());
        services.AddSingleton<IConversationStore, PostgresConversations>();
        services.AddSingleton<PostgresAttempts>();
        services.AddSingleton<IAttemptLedger>(provider => provider.GetRequiredService<PostgresAttempts>());
        services.AddSingleton<IAttemptCounter>(provider => provider.GetRequiredService<PostgresAttempts>());
        services.AddSingleton<IOutboxStore, PostgresOutbox>();
        services.AddSingleton<IStoreProbe, PostgresProbe>();
        services.AddSingleton<IJobLock, PostgresJobLock>();
        services.AddSingleton<IFileBlobs>(provider => new PostgresFileBlobs(provider.GetRequiredService<PostgresStore>(), TimeProvider.System));
        services.AddSingleton<IKeyFingerprints, PostgresKeyFingerprints>();
        services.AddSingleton<IKeyRing, PostgresKeyRing>();
        services.AddSingleton<IStoreDoctor>(_ => new PostgresDoctor(connectionString));
        services.AddSingleton<IRetentionStore>(provider => new SqlRetention(provider.GetRequiredService<ISqlStore>(), OldMessages, IdleConversations));
        services.AddSingleton<PostgresParticipants>();
        services.AddSingleton<IParticipantDirectory>(provider => provider.GetRequiredService<PostgresParticipants>());
        services.AddSingleton<IParticipantWriter>(provider => provider.GetRequiredService<PostgresParticipants>());
        return services.AddSqlPorts();
    }
}

using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Reminders;
using ChikaBot.Turns;
using Microsoft.Data.Sqlite;

namespace ChikaBot.Stores.Sqlite;

public static class SqliteRegistration
{
    private const string DefaultFileName = "chika.db";

    /// <summary>Keeps conversations, participants, outbox and logs in one SQLite file, opened when the first of them is asked for.</summary>
    /// <param name="location">A data directory (the file is chika.db in it), a file ending in .db, or <c>Data Source=…</c>.</param>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string location, Action<SqliteStoreOptions>? configure = null)
    {
        var path = FileOf(location);
        var options = new SqliteStoreOptions();
        configure?.Invoke(options);
        services.AddSingleton(_ => new SqliteStore(path, options));
        services.AddSingleton<IConversationStore, SqliteConversations>();
        services.AddSingleton<IAttemptLedger, SqliteAttempts>();
        services.AddSingleton<IAttemptCounter, SqliteAttemptCounter>();
        services.AddSingleton<SqliteComplaints>();
        services.AddSingleton<IComplaintStore>(provider => provider.GetRequiredService<SqliteComplaints>());
        services.AddSingleton<IComplaintLedger>(provider => provider.GetRequiredService<SqliteComplaints>());
        services.AddPandawaStores();
        services.AddSingleton<IReminderStore, SqliteReminders>();
        services.AddSingleton<IOfficerStore, SqliteOfficers>();
        services.AddSingleton<IOutboxStore, SqliteOutbox>();
        services.AddSingleton<IDeliveryStore>(provider => new SqliteDeliveries(provider.GetRequiredService<SqliteStore>(), TimeProvider.System));
        services.AddSingleton<IDeadLetterStore, SqliteDeadLetters>();
        services.AddSingleton<IStoreProbe, SqliteProbe>();
        services.AddSingleton<IStoreDoctor>(_ => new SqliteDoctor(path));
        services.AddSingleton<IRetentionStore, SqliteRetention>();
        services.AddSingleton<IActivityLog>(provider => new SqliteActivityLog(provider.GetRequiredService<SqliteStore>(), TimeProvider.System));
        services.AddSingleton<SqliteParticipants>();
        services.AddSingleton<IParticipantDirectory>(provider => provider.GetRequiredService<SqliteParticipants>());
        services.AddSingleton<IParticipantWriter>(provider => provider.GetRequiredService<SqliteParticipants>());
        return services;
    }

    private static void AddPandawaStores(this IServiceCollection services)
    {
        services.AddSingleton<ITicketLedger, SqliteTickets>();
        services.AddSingleton<ITicketForms>(provider => new SqliteTicketForms(provider.GetRequiredService<SqliteStore>(), TimeProvider.System));
        services.AddSingleton<ITicketDesk, SqliteTicketDesk>();
        services.AddSingleton<ITicketClock, SqliteTicketClock>();
        services.AddSingleton<IParticipantHistories, SqliteParticipantChanges>();
        services.AddSingleton<IHandoverStore, SqliteHandovers>();
        services.AddSingleton<IFileDeletions, SqliteFileDeletions>();
        services.AddSingleton<IAuditLog, SqliteAudit>();
        services.AddSingleton<IDeskPulse, SqliteDeskPulse>();
    }

    internal static string FileOf(string location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        if (location.Contains('=', StringComparison.Ordinal)) location = new SqliteConnectionStringBuilder(location).DataSource;
        return location.EndsWith(".db", StringComparison.OrdinalIgnoreCase) ? location : Path.Combine(location, DefaultFileName);
    }
}

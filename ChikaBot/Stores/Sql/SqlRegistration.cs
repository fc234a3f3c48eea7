using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Reminders;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Sql;

internal static class SqlRegistration
{
    /// <summary>What every SQL engine keeps in the same way; needs an <see cref="ISqlStore"/>.</summary>
    public static IServiceCollection AddSqlPorts(this IServiceCollection services)
    {
        services.AddSingleton<SqlComplaints>();
        services.AddSingleton<IComplaintStore>(provider => provider.GetRequiredService<SqlComplaints>());
        services.AddSingleton<IComplaintLedger>(provider => provider.GetRequiredService<SqlComplaints>());
        services.AddSingleton<IReminderStore, SqlReminders>();
        services.AddSingleton<IOfficerStore, SqlOfficers>();
        services.AddSingleton<IDeliveryStore>(provider => new SqlDeliveries(provider.GetRequiredService<ISqlStore>(), TimeProvider.System));
        services.AddSingleton<IDeadLetterStore, SqlDeadLetters>();
        services.AddSingleton<IActivityLog>(provider => new SqlActivityLog(provider.GetRequiredService<ISqlStore>(), TimeProvider.System));
        services.AddSingleton<ITicketLedger, SqlTickets>();
        services.AddSingleton<ITicketForms>(provider => new SqlTicketForms(provider.GetRequiredService<ISqlStore>(), TimeProvider.System));
        services.AddSingleton<ITicketDesk, SqlTicketDesk>();
        services.AddSingleton<ITicketClock, SqlTicketClock>();
        services.AddSingleton<IParticipantHistories, SqlParticipantChanges>();
        services.AddSingleton<IHandoverStore, SqlHandovers>();
        services.AddSingleton<IFileDeletions, SqlFileDeletions>();
        services.AddSingleton<IAuditLog, SqlAudit>();
        services.AddSingleton<IDeskPulse, SqlDeskPulse>();
        return services;
    }
}

using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Reminders;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Tests.Stores;

/// <summary>All ports of one open store, closed together.</summary>
public sealed class OpenStore(IServiceProvider services, IDisposable owner) : IDisposable
{
    public IConversationStore Conversations { get; } = Get<IConversationStore>(services);

    public IAttemptLedger Attempts { get; } = Get<IAttemptLedger>(services);

    public IOutboxStore Outbox { get; } = Get<IOutboxStore>(services);

    public IDeliveryStore Deliveries { get; } = Get<IDeliveryStore>(services);

    public IDeadLetterStore DeadLetters { get; } = Get<IDeadLetterStore>(services);

    public IActivityLog Activities { get; } = Get<IActivityLog>(services);

    public IParticipantDirectory Directory { get; } = Get<IParticipantDirectory>(services);

    public IParticipantWriter Writer { get; } = Get<IParticipantWriter>(services);

    public IRetentionStore Retention { get; } = Get<IRetentionStore>(services);

    public IComplaintStore Complaints { get; } = Get<IComplaintStore>(services);

    public IReminderStore Reminders { get; } = Get<IReminderStore>(services);

    public ITicketLedger Tickets { get; } = Get<ITicketLedger>(services);

    public ITicketForms Forms { get; } = Get<ITicketForms>(services);

    public ITicketDesk Desk { get; } = Get<ITicketDesk>(services);

    public ITicketClock TicketClock { get; } = Get<ITicketClock>(services);

    public IParticipantHistories Histories { get; } = Get<IParticipantHistories>(services);

    public IFileDeletions FileDeletions { get; } = Get<IFileDeletions>(services);

    public IHandoverStore Handovers { get; } = Get<IHandoverStore>(services);

    public IAuditLog Audit { get; } = Get<IAuditLog>(services);

    public IJobLock JobLock { get; } = Get<IJobLock>(services);

    public IServiceProvider Services { get; } = services;

    public void Dispose() => owner.Dispose();

    private static T Get<T>(IServiceProvider services) => (T?)services.GetService(typeof(T)) ?? throw new InvalidOperationException($"The store offers no {typeof(T).Name}.");
}

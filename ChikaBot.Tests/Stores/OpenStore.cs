using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
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

    public IServiceProvider Services { get; } = services;

    public void Dispose() => owner.Dispose();

    private static T Get<T>(IServiceProvider services) => (T?)services.GetService(typeof(T)) ?? throw new InvalidOperationException($"The store offers no {typeof(T).Name}.");
}

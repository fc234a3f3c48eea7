using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Tests.Channels.Fakes;

/// <summary>Keeps reports as they come.</summary>
internal sealed class InMemoryDeliveries : IDeliveryStore
{
    public List<DeliveryReport> Reports { get; } = [];

    public Exception? Failure { get; set; }

    public ValueTask ApplyAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken)
    {
        if (Failure is not null) throw Failure;
        lock (Reports) Reports.AddRange(reports);
        return ValueTask.CompletedTask;
    }

    public ValueTask<DeliveryReport?> FindAsync(string channel, string externalId, CancellationToken cancellationToken)
    {
        lock (Reports) return ValueTask.FromResult(Reports.LastOrDefault(report => report.Channel == channel && report.ExternalId == externalId));
    }

    public ValueTask<IReadOnlyDictionary<DeliveryState, int>> CountAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No channel counts.");
}

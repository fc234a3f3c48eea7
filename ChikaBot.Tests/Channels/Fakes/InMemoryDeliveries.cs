using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Tests.Channels.Fakes;

/// <summary>Keeps every report as it came.</summary>
internal sealed class InMemoryDeliveries : IDeliveryStore
{
    private readonly Lock gate = new();

    public List<DeliveryReport> Reports { get; } = [];

    public bool IsAway { get; set; }

    public ValueTask ApplyAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken)
    {
        if (IsAway) throw new StoreUnavailableException("away");
        lock (gate) Reports.AddRange(reports);
        return ValueTask.CompletedTask;
    }

    public ValueTask<DeliveryReport?> FindAsync(string channel, string externalId, CancellationToken cancellationToken)
    {
        lock (gate) return ValueTask.FromResult(Reports.FindLast(report => report.ExternalId == externalId));
    }

    public ValueTask<IReadOnlyDictionary<DeliveryState, int>> CountAsync(ConversationKey conversation, CancellationToken cancellationToken) => throw new NotSupportedException();
}

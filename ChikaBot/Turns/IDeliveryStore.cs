using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Turns;

/// <summary>How far a sent message has come. A state only ever gives way to one further on: Sent, Failed, Delivered, Read. The numbers stand in stored data.</summary>
public enum DeliveryState
{
    /// <summary>The channel has accepted it.</summary>
    Sent = 1,

    Delivered = 2,

    Read = 3,

    /// <summary>It will not arrive. Wins over all but <see cref="Read"/> and <see cref="Delivered"/>.</summary>
    Failed = 4,
}

/// <summary>What a channel reports of a message that it accepted before.</summary>
/// <param name="ExternalId">The channel's id of the message.</param>
/// <param name="At">The channel's instant.</param>
/// <param name="Reason">A short code when it failed (131047), never words of the other side.</param>
public sealed record DeliveryReport(string Channel, string ExternalId, DeliveryState State, DateTimeOffset At, string? Reason = null)
{
    public override string ToString() => $"{Channel} {State}";
}

/// <summary>Sent messages and how far they have come, for <see cref="Operations.RetentionOptions.MessageIds"/>.</summary>
public interface IDeliveryStore
{
    /// <summary>
    /// Takes reports in any order, more than once, and before the sending itself is known (the report of a message can be quicker than
    /// <see cref="IOutboxStore.MarkSentAsync"/>). Durable on return.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Nothing was written.</exception>
    ValueTask ApplyAsync(IReadOnlyList<DeliveryReport> reports, CancellationToken cancellationToken);

    /// <summary>Null when the message is not known.</summary>
    ValueTask<DeliveryReport?> FindAsync(string channel, string externalId, CancellationToken cancellationToken);

    /// <summary>How many messages of each state the conversation has, for the desk and for tests.</summary>
    ValueTask<IReadOnlyDictionary<DeliveryState, int>> CountAsync(ConversationKey conversation, CancellationToken cancellationToken);
}

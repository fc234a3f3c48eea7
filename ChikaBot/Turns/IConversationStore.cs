using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Turns;

/// <summary>A conversation as stored, and whether the message was seen before.</summary>
/// <param name="Snapshot">Empty for a new conversation.</param>
/// <param name="Version">0 for a new conversation; each commit adds one.</param>
/// <param name="RepeatedReplies">The stored replies (JSON) when this message id was committed before; else null.</param>
public sealed record LoadedConversation(ReadOnlyMemory<byte> Snapshot, long Version, ReadOnlyMemory<byte>? RepeatedReplies)
{
    /// <summary>What the store wants to know again at the commit of the same turn.</summary>
    public StoreHandle Handle { get; init; }
}

/// <summary>A conversation as the store finds it again without a look.</summary>
/// <param name="Row">0 where the store has none, or has not looked.</param>
/// <param name="ActiveDay">The day of its last turn as stored.</param>
public readonly record struct StoreHandle(long Row, int ActiveDay);

/// <summary>Where the replies of a conversation go: a channel's name and what its sender needs, as the channel's own JSON.</summary>
public sealed record DeliveryAddress(string Channel, ReadOnlyMemory<byte> Json)
{
    public override string ToString() => Channel;
}

/// <summary>Everything one turn writes, in one transaction.</summary>
/// <param name="Address">Where the replies go through the outbox; null when they go back in the response.</param>
public sealed record TurnCommit(
    ConversationKey Conversation,
    long ExpectedVersion,
    ReadOnlyMemory<byte> Snapshot,
    string MessageId,
    DateTimeOffset ReceivedAt,
    ReadOnlyMemory<byte> Replies,
    IReadOnlyList<ReadOnlyMemory<byte>> Outgoing,
    IReadOnlyList<AttemptWindow> Attempts,
    DeliveryAddress? Address)
{
    /// <summary><see cref="LoadedConversation.Handle"/> of the load before; with none the store looks the conversation up.</summary>
    public StoreHandle Handle { get; init; }

    /// <summary>Set when the turn was given up and answered with an apology: the short code of the dead letter written with it.</summary>
    public string? DeadLetterReason { get; init; }

    /// <summary>Who wrote: a conversation belongs to the first one.</summary>
    public SenderKey? Sender { get; init; }

    /// <summary>What else changes with the turn, in order.</summary>
    public IReadOnlyList<TurnEffect> Effects { get; init; } = [];

    /// <summary>The W3C traceparent of the turn, kept with each reply in the outbox; null when the turn is not recorded.</summary>
    public string? Trace { get; init; }

    /// <summary>How often the turn was tried; kept in the dead letter.</summary>
    public int Attempt { get; init; } = 1;

    public override string ToString() => $"turn in {Conversation}";
}

public enum CommitResult
{
    /// <summary>Durable: it survives the loss of power.</summary>
    Committed,

    /// <summary>The conversation or an attempt window has moved on since it was read, or an effect's number is taken: nothing was written, load and run again.</summary>
    Conflict,

    /// <summary>This message id was committed before: nothing was written.</summary>
    Repeated,
}

/// <summary>Keeps conversations. Every implementation passes the same contract fixture.</summary>
public interface IConversationStore
{
    /// <summary>
    /// The conversation as this process last committed it, when it is still remembered: saves the load of a talk that goes on. It may be out of
    /// date, and the message may be known; the commit finds out, and then only <see cref="LoadAsync"/> helps.
    /// </summary>
    /// <returns>Null when nothing is remembered.</returns>
    LoadedConversation? Recall(ConversationKey conversation, string messageId) => null;

    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    ValueTask<LoadedConversation> LoadAsync(ConversationKey conversation, string messageId, CancellationToken cancellationToken);

    /// <summary>Where the conversation was last written to; null when it is unknown or its channel has none.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    ValueTask<DeliveryAddress?> AddressAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Returns only when the turn is durable, or refused.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was written.</exception>
    ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);
}

/// <summary>The store cannot take work at the moment; the sender may try again.</summary>
public class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>The store works, but others wrote into the same conversation each time.</summary>
public sealed class ConflictsException(string message) : StoreUnavailableException(message);

using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Turns;

public enum DeadLetterKind
{
    /// <summary>A message whose turn threw each time; it was answered with an apology.</summary>
    Turn,

    /// <summary>A reply that could not be delivered.</summary>
    Reply,
}

/// <summary>What was given up, for the operator. Holds no message text: a participant may have typed a number into it.</summary>
/// <param name="MessageId">The message whose turn threw; null for a reply.</param>
/// <param name="Reason">A short code.</param>
/// <param name="ReplyJson">The undelivered <c>Reply</c>; null for a turn.</param>
public sealed record DeadLetter(
    long Id,
    DeadLetterKind Kind,
    ConversationKey Conversation,
    string? MessageId,
    string Reason,
    int Attempts,
    ReadOnlyMemory<byte>? ReplyJson,
    DateTimeOffset CreatedAt)
{
    public override string ToString() => $"dead letter {Id} ({Kind}, {Reason})";
}

/// <summary>Reads the dead letters. They are written by the turn's commit and by <see cref="IOutboxStore.DeadLetterAsync"/>.</summary>
public interface IDeadLetterStore
{
    /// <summary>The newest first, at most <paramref name="max"/>, with an id below <paramref name="before"/> (long.MaxValue for the first page).</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int max, long before, CancellationToken cancellationToken);

    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    ValueTask<long> CountAsync(CancellationToken cancellationToken);
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Turns;

/// <param name="Repeated">The message id was seen before; these are the replies of that time, and nothing happened again.</param>
public sealed record TurnResult(IReadOnlyList<Reply> Replies, bool Repeated)
{
    /// <summary>The turn threw each time, and the reply says sorry for it.</summary>
    public bool IsApology { get; init; }

    public override string ToString() => $"{Replies.Count} replies";
}

/// <summary>Runs turns: one conversation at a time and in order; load → engine → one commit.</summary>
public interface ITurnRunner
{
    /// <param name="address">Where the outbox delivers the replies; null when the caller returns them in its response.</param>
    /// <returns>When the turn is durable.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was committed: do not acknowledge the message.</exception>
    Task<TurnResult> RunAsync(IncomingMessage message, DeliveryAddress? address, CancellationToken cancellationToken);

    /// <param name="letThrough">Runs before the turn, and only for a message that is read: what comes above a limit costs no write.</param>
    /// <inheritdoc cref="RunAsync(IncomingMessage, DeliveryAddress?, CancellationToken)"/>
    async Task<TurnResult> RunAsync(IncomingMessage message, DeliveryAddress? address, Func<CancellationToken, Task> letThrough, CancellationToken cancellationToken)
    {
        await letThrough(cancellationToken);
        return await RunAsync(message, address, cancellationToken);
    }
}

namespace ChikaBot.Turns;

/// <summary>A reply taken for sending; nobody else takes it until its lease runs out.</summary>
/// <param name="CreatedAt">When its turn was committed.</param>
public sealed record LeasedReply(OutboxMessage Message, DateTimeOffset CreatedAt);

/// <param name="Replies">At most one of each conversation.</param>
/// <param name="NextDueAt">When the next reply, leased ones included, may be taken; null when the outbox is empty.</param>
public sealed record OutboxLease(IReadOnlyList<LeasedReply> Replies, DateTimeOffset? NextDueAt);

/// <param name="Waiting">Replies not sent yet, those under way included.</param>
/// <param name="OldestDueAt">When the reply that is due for longest became due; in the future when none is due now, null when the outbox is empty.</param>
public sealed record OutboxStatus(long Waiting, DateTimeOffset? OldestDueAt);

/// <summary>
/// Replies that wait to be sent; a turn's commit puts them in. Only the oldest of each conversation can be leased, so that no reply ever
/// overtakes another. All instants are of the system clock.
/// </summary>
/// <remarks>Every method throws <see cref="StoreUnavailableException"/> when nothing was written. A reply that is no longer there is left alone.</remarks>
public interface IOutboxStore
{
    /// <summary>Takes replies of all channels.</summary>
    /// <inheritdoc cref="LeaseAsync(int, IReadOnlyCollection{string}, DateTimeOffset, DateTimeOffset, CancellationToken)"/>
    ValueTask<OutboxLease> LeaseAsync(int max, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) => LeaseAsync(max, [], now, until, cancellationToken);

    /// <param name="without">Channels whose replies are left where they are, and left out of <see cref="OutboxLease.NextDueAt"/> too.</param>
    /// <param name="now">Replies due by then are taken, the longest waiting first.</param>
    /// <param name="until">End of the lease; later than <paramref name="now"/>.</param>
    ValueTask<OutboxLease> LeaseAsync(int max, IReadOnlyCollection<string> without, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>How the outbox is doing; changes nothing.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    ValueTask<OutboxStatus> StatusAsync(CancellationToken cancellationToken);

    /// <summary>As <see cref="OutboxStatus.OldestDueAt"/>, of all channels but these.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    ValueTask<DateTimeOffset?> OldestDueAsync(IReadOnlyCollection<string> without, CancellationToken cancellationToken);

    /// <summary>
    /// Called when a dispatcher starts, and when the clock was set back. A store that only one server can have open frees what a killed one had taken: nobody else holds
    /// it. A shared store frees what nobody can hold, and the leases of others run out by themselves.
    /// </summary>
    /// <param name="farthest">No lease and no pause that begins now ends later: what is due after it was written by a clock that ran ahead.</param>
    ValueTask ReleaseAsync(DateTimeOffset now, DateTimeOffset farthest, CancellationToken cancellationToken);

    /// <summary>Removes the reply; the next one of its conversation is due at once.</summary>
    /// <param name="externalId">The channel's id of the sent message: it is kept as <see cref="DeliveryState.Sent"/> with the removal, unless a later state came first. Null when the channel gave none.</param>
    ValueTask MarkSentAsync(OutboxMessage message, string? externalId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Gives the reply back; its whole conversation waits until it is due again.</summary>
    /// <param name="failed">False when the try does not count, as when the channel throttles.</param>
    ValueTask RetryAsync(OutboxMessage message, DateTimeOffset dueAt, bool failed, CancellationToken cancellationToken);

    /// <summary>Moves the reply to the dead letters; the next one of its conversation is due at once.</summary>
    /// <param name="reason">A short code.</param>
    ValueTask DeadLetterAsync(OutboxMessage message, string reason, DateTimeOffset now, CancellationToken cancellationToken);
}

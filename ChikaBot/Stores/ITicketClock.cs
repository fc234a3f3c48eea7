using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Stores;

/// <summary>What time does to tickets and participants. Each call is one transaction and safe to repeat.</summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when nothing was written.</remarks>
public interface ITicketClock
{
    /// <summary>Makes changes whose day has come, in the order of their days; one that does not fit any more is marked as failed and audited.</summary>
    /// <param name="today">In Jakarta, by the conversations' clock.</param>
    /// <param name="max">Changes in one transaction.</param>
    /// <returns>How many were made or failed; fewer than <paramref name="max"/> means that none is left.</returns>
    ValueTask<int> MakeDueChangesAsync(DateOnly today, DateTimeOffset now, int max, CancellationToken cancellationToken);

    /// <summary>Expires tickets whose owner did not go on in time, and tells the owner where the conversation can be written to.</summary>
    /// <param name="at">By the conversations' clock.</param>
    /// <param name="now">By the system's clock, for audit log and outbox.</param>
    /// <param name="notice">One <c>Reply</c> as JSON for an expired ticket; called within the transaction, so it must not wait.</param>
    /// <returns>How many; fewer than <paramref name="max"/> means that none is left.</returns>
    ValueTask<int> ExpireTicketsAsync(DateTimeOffset at, DateTimeOffset now, Func<Ticket, ReadOnlyMemory<byte>> notice, int max, CancellationToken cancellationToken);
}

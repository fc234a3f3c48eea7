namespace ChikaBot.Stores;

/// <summary>Deletes what has been kept long enough. Each call is one short transaction, so that turns are never held up for long.</summary>
/// <remarks>Every method deletes at most <c>max</c> rows older than <c>before</c> and returns how many; fewer than <c>max</c> means that none is left.</remarks>
public interface IRetentionStore
{
    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteMessageIdsAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Sent messages and their states, by the instant at which we first heard of them.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteDeliveriesAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Conversations in which nothing has happened, once none of their message ids and unsent replies is kept.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteIdleConversationsAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteActivitiesAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Where the sequences of activity logs stand, of which nothing else is kept: no activity, and no conversation.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteActivityHeadsAsync(int max, CancellationToken cancellationToken);

    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteDeadLettersAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Complaints filed before, whatever their state.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteComplaintsAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Attempt windows not written since; <c>before</c> must lie further back than any lock or window lasts.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteAttemptsAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Closed tickets opened before, with their files' names noted for the vault.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteTicketsAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Changes of participants that were made, or did not fit, on a day before.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteChangesAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Ended hand-overs begun before, with what was written in them.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteHandoversAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>The one way in which entries of the audit log ever go.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was deleted.</exception>
    ValueTask<int> DeleteAuditAsync(DateTimeOffset before, int max, CancellationToken cancellationToken);
}

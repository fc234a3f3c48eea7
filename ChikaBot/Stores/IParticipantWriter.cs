using ChikaBot.Core.Participants;

namespace ChikaBot.Stores;

/// <summary>Takes participants in, for import, seed and samples.</summary>
public interface IParticipantWriter
{
    /// <summary>
    /// Inserts or replaces by NIK, all of the batch in one durable transaction or none of it. Touches no participant that is not named.
    /// </summary>
    /// <exception cref="Turns.StoreUnavailableException">The store could not take the batch.</exception>
    ValueTask UpsertAsync(IReadOnlyList<Participant> batch, CancellationToken cancellationToken);

    ValueTask<long> CountAsync(CancellationToken cancellationToken);
}

using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Stores;

/// <summary>Writes attempt windows where no turn does: for the form of PANDAWA. Chat and form count together.</summary>
public interface IAttemptCounter
{
    /// <param name="windows">As read, with their new counts.</param>
    /// <param name="now">By the system's clock, for retention.</param>
    /// <returns>False when one of them was written since it was read: nothing is counted, read again.</returns>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was written.</exception>
    ValueTask<bool> CountAsync(IReadOnlyList<AttemptWindow> windows, DateTimeOffset now, CancellationToken cancellationToken);
}

namespace ChikaBot.Stores;

/// <summary>How far the desk's data has come: two that differ mean that something has changed in between. Tells nothing else.</summary>
/// <param name="Tickets">Moves with every step of a ticket.</param>
/// <param name="Handovers">Moves when a person is asked for, takes over, or goes.</param>
/// <param name="Lines">Moves with every message of a taken conversation.</param>
public readonly record struct DeskPulse(long Tickets, long Handovers, long Lines);

/// <summary>Cheap enough to be asked every second.</summary>
public interface IDeskPulse
{
    /// <exception cref="Turns.StoreUnavailableException">Nothing was read.</exception>
    ValueTask<DeskPulse> ReadAsync(CancellationToken cancellationToken);
}

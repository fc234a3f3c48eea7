namespace ChikaBot.Stores;

/// <summary>Tells whether the store works, without changing anything in it.</summary>
public interface IStoreProbe
{
    /// <summary>Reads once, and commits a transaction that writes nothing: so the writer is alive and nobody keeps it out.</summary>
    /// <exception cref="Turns.StoreUnavailableException">It can do one of the two not now.</exception>
    ValueTask ProbeAsync(CancellationToken cancellationToken);
}

namespace ChikaBot.Stores;

/// <summary>Remembers of which key the data is, without the key.</summary>
public interface IKeyFingerprints
{
    /// <summary>The first one is kept for good.</summary>
    /// <returns>False when another one was kept before.</returns>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was read or written.</exception>
    ValueTask<bool> AgreesAsync(string key, string fingerprint, CancellationToken cancellationToken);
}

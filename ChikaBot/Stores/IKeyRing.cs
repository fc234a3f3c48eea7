namespace ChikaBot.Stores;

/// <summary>A list that is only added to, of encrypted keys that all servers on the store share.</summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when nothing was read or written.</remarks>
public interface IKeyRing
{
    /// <summary>All of them, in order.</summary>
    ValueTask<IReadOnlyList<KeyRingEntry>> ReadAsync(CancellationToken cancellationToken);

    /// <returns>False when there is one of this number already: another server has added it meanwhile, and nothing was added.</returns>
    ValueTask<bool> TryAddAsync(KeyRingEntry entry, CancellationToken cancellationToken);
}

/// <param name="Number">Counts from 1 without gaps.</param>
/// <param name="Content">Encrypted.</param>
public sealed record KeyRingEntry(long Number, ReadOnlyMemory<byte> Content);

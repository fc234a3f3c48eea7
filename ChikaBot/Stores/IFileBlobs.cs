namespace ChikaBot.Stores;

/// <summary>Keeps the encrypted bytes of attachments under their names. Safe for many threads.</summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when the database that keeps them cannot be reached.</remarks>
public interface IFileBlobs
{
    /// <returns>When the bytes are on the disk, all of them.</returns>
    /// <exception cref="IOException">The disk failed; nothing is kept.</exception>
    ValueTask WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <returns>Null when there are none under this name.</returns>
    ValueTask<byte[]?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <returns>False when there were none.</returns>
    ValueTask<bool> DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>Names of what was written before. Also clears away what a stop left unfinished before.</summary>
    IAsyncEnumerable<string> BeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken);
}

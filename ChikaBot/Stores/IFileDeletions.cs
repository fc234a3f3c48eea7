namespace ChikaBot.Stores;

/// <summary>Names of files whose tickets are gone, or that were taken out of one: the vault deletes the bytes, then says so.</summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when nothing was read or written.</remarks>
public interface IFileDeletions
{
    /// <summary>The oldest first, at most <paramref name="max"/>; the same ones again until they are reported as deleted.</summary>
    ValueTask<IReadOnlyList<string>> ListAsync(int max, CancellationToken cancellationToken);

    /// <summary>Those of the names that no ticket has and nobody has noted: a stop came between the vault and the ticket.</summary>
    ValueTask<IReadOnlyList<string>> UnknownAsync(IReadOnlyList<string> names, CancellationToken cancellationToken);

    /// <summary>The bytes are gone.</summary>
    ValueTask DeletedAsync(IReadOnlyList<string> names, CancellationToken cancellationToken);
}

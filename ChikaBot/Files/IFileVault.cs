namespace ChikaBot.Files;

/// <summary>Keeps what participants attach: checked, stripped of hidden data, and encrypted. Safe for many threads.</summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when the files lie in a database that cannot be reached.</remarks>
public interface IFileVault
{
    /// <summary>Reads to the end, or to the first byte too many. What it is, its first bytes decide; the sender's name and type for it are never asked.</summary>
    /// <param name="accepted">Kinds that will do.</param>
    /// <returns>When the file is on the disk.</returns>
    /// <exception cref="FileRefusedException">It will not do; nothing is kept.</exception>
    /// <exception cref="IOException">The disk failed; nothing is kept.</exception>
    ValueTask<StoredFile> StoreAsync(Stream content, FileKinds accepted, CancellationToken cancellationToken);

    /// <summary>The whole file, checked before the first byte is given out.</summary>
    /// <param name="name">As <see cref="StoredFile.Name"/>; anything else is a file that does not exist.</param>
    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="FileDamagedException">It was changed, cut or put under another name since, or the key is another one.</exception>
    ValueTask<OpenedFile?> OpenAsync(string name, CancellationToken cancellationToken);

    /// <returns>False when there was no such file.</returns>
    ValueTask<bool> DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>Names of files stored before: for those that no ticket knows. Also clears away what a stop left unfinished before.</summary>
    IAsyncEnumerable<string> BeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken);
}

/// <param name="Name">Random, 32 hexadecimal digits; tells nothing.</param>
/// <param name="Length">Bytes as they will be read, after stripping.</param>
public sealed record StoredFile(string Name, FileKinds Kind, int Length);

/// <param name="Kind">One kind.</param>
public sealed record OpenedFile(FileKinds Kind, ReadOnlyMemory<byte> Content)
{
    public override string ToString() => $"{Kind}, {Content.Length} bytes";
}

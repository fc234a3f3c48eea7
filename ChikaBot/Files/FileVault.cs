using System.Security.Cryptography;
using ChikaBot.Files.Cleaning;
using ChikaBot.Stores;

namespace ChikaBot.Files;

/// <summary>Files that are checked, cleaned, and encrypted under random names.</summary>
internal sealed class FileVault(IFileBlobs blobs, FileCipher cipher, int maxBytes) : IFileVault
{
    private const int NameBytes = 16;

    public async ValueTask<StoredFile> StoreAsync(Stream content, FileKinds accepted, CancellationToken cancellationToken)
    {
        var (kind, clean) = FileCleaner.Clean(await ReadAsync(content, cancellationToken), accepted);
        var name = RandomNumberGenerator.GetHexString(2 * NameBytes, lowercase: true);
        await blobs.WriteAsync(name, cipher.Encrypt(name, kind, clean), cancellationToken);
        return new StoredFile(name, kind, clean.Length);
    }

    public async ValueTask<OpenedFile?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        if (!IsName(name) || await blobs.ReadAsync(name, cancellationToken) is not { } stored) return null;
        var (kind, content) = cipher.Decrypt(name, stored);
        return new OpenedFile(kind, content);
    }

    public ValueTask<bool> DeleteAsync(string name, CancellationToken cancellationToken) =>
        IsName(name) ? blobs.DeleteAsync(name, cancellationToken) : ValueTask.FromResult(false);

    public IAsyncEnumerable<string> BeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken) => blobs.BeforeAsync(instant, cancellationToken).Where(IsName);

    // Nothing else ever becomes part of a path.
    private static bool IsName(string name) => name.Length == 2 * NameBytes && name.All(char.IsAsciiHexDigitLower);

    private async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int count; (count = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (read.Length + count > maxBytes) throw new FileRefusedException(FileRefusal.TooLarge);
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}

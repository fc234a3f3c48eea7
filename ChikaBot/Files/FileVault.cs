using System.Security.Cryptography;
using ChikaBot.Files.Cleaning;
using ChikaBot.Operations;

namespace ChikaBot.Files;

/// <summary>A folder with a file each, in subfolders by the first two digits of the name. Only the owner of the process can read it.</summary>
internal sealed class FileVault(string folder, FileCipher cipher, int maxBytes) : IFileVault
{
    private const string Draft = ".draft";
    private const int NameBytes = 16;

    public async ValueTask<StoredFile> StoreAsync(Stream content, FileKinds accepted, CancellationToken cancellationToken)
    {
        var (kind, clean) = FileCleaner.Clean(await ReadAsync(content, cancellationToken), accepted);
        var name = RandomNumberGenerator.GetHexString(2 * NameBytes, lowercase: true);
        await WriteAsync(PathOf(name), cipher.Encrypt(name, kind, clean), cancellationToken);
        return new StoredFile(name, kind, clean.Length);
    }

    public async ValueTask<OpenedFile?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        if (!IsName(name)) return null;
        byte[] stored;
        try
        {
            stored = await File.ReadAllBytesAsync(PathOf(name), cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        var (kind, content) = cipher.Decrypt(name, stored);
        return new OpenedFile(kind, content);
    }

    public ValueTask<bool> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        if (!IsName(name) || !File.Exists(PathOf(name))) return ValueTask.FromResult(false);
        File.Delete(PathOf(name));
        return ValueTask.FromResult(true);
    }

    public IEnumerable<string> Before(DateTimeOffset instant)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => File.GetLastWriteTimeUtc(path) < instant.UtcDateTime))
        {
            var name = Path.GetFileName(path);
            if (name.EndsWith(Draft, StringComparison.Ordinal)) File.Delete(path);
            else if (IsName(name)) yield return name;
        }
    }

    // Nothing else ever becomes part of a path.
    private static bool IsName(string name) => name.Length == 2 * NameBytes && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string name) => Path.Combine(folder, name[..2], name);

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

    /// <summary>The name appears with the whole file. Whoever commits the name to the database afterwards also makes the folder's entry durable, on file systems with one journal.</summary>
    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        KeyFile.CreateFolder(Path.GetDirectoryName(path)!);
        var draft = path + Draft;
        try
        {
            await using (var stream = KeyFile.Create(draft))
            {
                await stream.WriteAsync(bytes, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}

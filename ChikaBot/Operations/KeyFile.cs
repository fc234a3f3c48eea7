using System.Security.Cryptography;

namespace ChikaBot.Operations;

/// <summary>A secret of this machine: drawn at the first start, readable by its owner only.</summary>
internal static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="length">Bytes.</param>
    /// <exception cref="KeyDamagedException">The file is shorter than the key.</exception>
    /// <exception cref="IOException">The file can be neither read nor written.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static byte[] ReadOrDraw(string path, int length)
    {
        if (Read(path, length) is { } existing) return existing;
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var stream = Create(draft))
        {
            stream.Write(RandomNumberGenerator.GetBytes(length));
            // On the disk before anything that it encrypts is.
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Two processes started at once: the first one's key stays.
            File.Delete(draft);
        }

        return Read(path, length) ?? throw Damaged(path);
    }

    /// <summary>A new file that only its owner can read.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    /// <summary>A folder that only its owner can look into; one that is there stays as it is.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    private static byte[]? Read(string path, int length)
    {
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        return bytes.Length >= length ? bytes : throw Damaged(path);
    }

    private static KeyDamagedException Damaged(string path) => new(path);
}

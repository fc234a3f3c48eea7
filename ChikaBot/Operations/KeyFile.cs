using System.Security.Cryptography;

namespace ChikaBot.Operations;

/// <summary>A secret of this machine: drawn at the first start, readable by its owner only.</summary>
internal static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="length">Bytes.</param>
    /// <exception cref="IOException">The file can be neither read nor written, or is damaged.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static byte[] ReadOrDraw(string path, int length)
    {
        if (Read(path, length) is { } existing) return existing;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var stream = Create(draft)) stream.Write(RandomNumberGenerator.GetBytes(length));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Two processes started at once: the first one's key stays.
            File.Delete(draft);
        }

        return Read(path, length) ?? throw Damaged();
    }

    /// <summary>A new file that only its owner can read.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    /// <summary>A folder that only its owner can look into.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    private static byte[]? Read(string path, int length)
    {
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        return bytes.Length >= length ? bytes : throw Damaged();
    }

    private static IOException Damaged() => new("The key's file is damaged.");
}

using System.Security.Cryptography;

namespace ChikaBot.Channels.DirectLine;

/// <summary>The secret that signs the tokens.</summary>
internal sealed class TokenKey(byte[] bytes)
{
    /// <summary>Bytes, as many as the hash has.</summary>
    public const int Length = 32;

    public ReadOnlySpan<byte> Bytes => bytes;

    public static TokenKey Random() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>The key in this file, made at the first start, readable by its owner only: tokens outlive a restart.</summary>
    /// <exception cref="IOException">The file can be neither read nor written.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static TokenKey OfFile(string path)
    {
        if (Read(path) is { } existing) return existing;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Length));
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

        return Read(path) ?? throw new IOException("The token key's file is damaged.");
    }

    private static TokenKey? Read(string path)
    {
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        return bytes.Length >= Length ? new TokenKey(bytes) : throw new IOException("The token key's file is damaged.");
    }
}

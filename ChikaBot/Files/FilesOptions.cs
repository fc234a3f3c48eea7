namespace ChikaBot.Files;

/// <summary>The section <c>Chika:Files</c>.</summary>
public sealed class FilesOptions
{
    public const string Section = "Chika:Files";

    /// <summary>Bytes of an AES-256 key.</summary>
    public const int KeyLength = 32;

    private const int Largest = 20 * 1024 * 1024;

    /// <summary>Encrypts the files, base64 of 32 bytes. Empty: a key of this machine, kept in the data directory. Servers that share a PostgreSQL database need the same one: log-ins and web chats hang on it there, too.</summary>
    public string Key { get; set; } = "";

    /// <summary>Bytes that one file may have: 5 MB.</summary>
    public int MaxBytes { get; set; } = 5 * 1024 * 1024;

    /// <returns>Null when all is well; else a sentence that names the key.</returns>
    public string? Fault() => this switch
    {
        { Key.Length: > 0 } when KeyBytes() is null => $"{Section}:{nameof(Key)} must be base64 of {KeyLength} bytes, or empty",
        { MaxBytes: < 1024 or > Largest } => $"{Section}:{nameof(MaxBytes)} must be 1024 to {Largest}",
        _ => null,
    };

    /// <summary>Null when none is set, or it is no key.</summary>
    internal byte[]? KeyBytes()
    {
        var bytes = new byte[Key.Length];
        return Convert.TryFromBase64String(Key, bytes, out var length) && length == KeyLength ? bytes[..length] : null;
    }

    /// <summary>Without the key.</summary>
    public override string ToString() => Section;
}

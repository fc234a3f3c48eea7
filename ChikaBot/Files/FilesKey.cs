using System.Security.Cryptography;
using System.Text;
using ChikaBot.Operations;

namespace ChikaBot.Files;

/// <summary>The key that attachments are encrypted with, drawn when it is first asked for unless the operator has set one; and what else follows from it where several servers share a database.</summary>
internal sealed class FilesKey(FilesOptions options, ChikaOptions chika)
{
    private const string FileName = "files.key";
    private const int FingerprintBytes = 8;

    /// <summary>What the store remembers the fingerprint by.</summary>
    public const string FingerprintName = "files-key";

    private readonly Lazy<byte[]> bytes = new(() =>
        options.KeyBytes() ?? KeyFile.ReadOrDraw(PathIn(chika), FilesOptions.KeyLength)[..FilesOptions.KeyLength]);

    /// <summary>False while it has yet to be drawn.</summary>
    public bool IsThere => options.KeyBytes() is not null || File.Exists(PathIn(chika));

    /// <summary>True when all servers on the store have the same one.</summary>
    public bool IsShared => chika.Store.IsPostgres;

    /// <exception cref="IOException">The key's file can be neither read nor written, or is damaged.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public byte[] Bytes => bytes.Value;

    /// <summary>Tells one key from another, and nothing of it: 16 hexadecimal digits of a hash of 32 random bytes.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Derive("fingerprint").AsSpan(0, FingerprintBytes));

    /// <returns>32 bytes for one purpose, from which neither the key nor those for another purpose follow.</returns>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Bytes, FilesOptions.KeyLength, info: Encoding.ASCII.GetBytes("chikabot " + purpose));

    private static string PathIn(ChikaOptions chika) => Path.Combine(chika.DataDirectory, FileName);

    /// <summary>Without the key.</summary>
    public override string ToString() => FileName;
}

using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>The header <c>X-Hub-Signature-256: sha256=</c> and the hex HMAC-SHA256 of the raw body under the app secret.</summary>
internal sealed class WebhookSignature(string appSecret)
{
    public const string Header = "X-Hub-Signature-256";

    private const string Prefix = "sha256=";

    private readonly byte[] key = Encoding.UTF8.GetBytes(appSecret);

    /// <summary>Null when it is no signature at all: the body need not even be read then.</summary>
    public static byte[]? Parse(string? header)
    {
        if (header?.Length != Prefix.Length + 2 * SHA256.HashSizeInBytes || !header.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var hash = new byte[SHA256.HashSizeInBytes];
        return Convert.FromHexString(header.AsSpan(Prefix.Length), hash, out _, out _) == OperationStatus.Done ? hash : null;
    }

    /// <summary>Compares in constant time.</summary>
    public bool Matches(byte[] claimed, ReadOnlySequence<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in body) hmac.AppendData(part.Span);
        return CryptographicOperations.FixedTimeEquals(claimed, hmac.GetHashAndReset());
    }
}

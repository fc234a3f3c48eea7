using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Channels.DirectLine;

internal enum TokenState
{
    Missing,

    /// <summary>Not of our making: for a public web chat as good as none.</summary>
    Foreign,

    Forged,
    Expired,
    Valid,
}

/// <summary>Tokens <c>v1.conversation.expiry.mac</c>: the right to one conversation until a moment (Unix seconds), signed with HMAC-SHA256.</summary>
internal sealed class DirectLineTokens(TokenKey key, TimeSpan lifetime, TimeProvider clock)
{
    private const string Prefix = "v1.";

    public int LifetimeInSeconds => (int)lifetime.TotalSeconds;

    public string Issue(string conversation)
    {
        var expiry = (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds();
        var body = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{conversation}.{expiry}");
        return $"{body}.{Base64Url.EncodeToString(Mac(body))}";
    }

    /// <param name="conversation">Whose token it is; null unless it is valid.</param>
    public TokenState Check(string? token, out string? conversation)
    {
        conversation = null;
        if (string.IsNullOrEmpty(token)) return TokenState.Missing;
        if (!token.StartsWith(Prefix, StringComparison.Ordinal)) return TokenState.Foreign;
        var end = token.LastIndexOf('.');
        var body = token[..end];
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // 43 characters: 32 bytes; one more or less is not ours and would not fit.
        if (token.Length - end - 1 != 43 || !Base64Url.TryDecodeFromChars(token.AsSpan(end + 1), claimed, out var written) || written != claimed.Length) return TokenState.Forged;
        if (!CryptographicOperations.FixedTimeEquals(claimed, Mac(body))) return TokenState.Forged;
        var parts = body.Split('.');
        if (parts.Length != 3 || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var expiry)) return TokenState.Forged;
        if (clock.GetUtcNow().ToUnixTimeSeconds() >= expiry) return TokenState.Expired;
        conversation = parts[1];
        return TokenState.Valid;
    }

    private byte[] Mac(string body) => HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes(body));
}

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
        return $"{body}.{Signature(body)}";
    }

    /// <param name="conversation">Whose token it is; null unless it is valid.</param>
    public TokenState Check(string? token, out string? conversation)
    {
        conversation = null;
        if (string.IsNullOrEmpty(token)) return TokenState.Missing;
        if (!token.StartsWith(Prefix, StringComparison.Ordinal)) return TokenState.Foreign;
        var end = token.LastIndexOf('.');
        var body = token[..end];
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token[(end + 1)..]), Encoding.UTF8.GetBytes(Signature(body)))) return TokenState.Forged;
        var parts = body.Split('.');
        if (parts.Length != 3 || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var expiry)) return TokenState.Forged;
        if (clock.GetUtcNow().ToUnixTimeSeconds() >= expiry) return TokenState.Expired;
        conversation = parts[1];
        return TokenState.Valid;
    }

    private string Signature(string body) => Base64Url.EncodeToString(HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes(body)));
}

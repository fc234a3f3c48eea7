using System.Buffers.Text;
using System.Security.Cryptography;

namespace ChikaBot.Channels.DirectLine;

/// <summary>Ids of conversations: 128 random bits as base64url, so that nobody finds another's by trying.</summary>
internal static class ConversationIds
{
    private const int Bytes = 16;
    private const int Characters = 22;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <returns>False for what this server never gave out.</returns>
    public static bool IsWellFormed(string? id) => id?.Length == Characters && Base64Url.IsValid(id);
}

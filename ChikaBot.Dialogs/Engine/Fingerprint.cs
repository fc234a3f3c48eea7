using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Dialogs.Engine;

/// <summary>
/// Eight hex digits that tell two ids apart in a log and lead back to neither: the key is drawn anew at each start, so a list of all
/// phone numbers cannot be hashed and compared.
/// </summary>
internal static class Fingerprint
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static string Of(string id)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(id), hash);
        return Convert.ToHexStringLower(hash[..4]);
    }
}

using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Channels;

/// <summary>Compares secrets so that the time taken tells nothing of them, their length included.</summary>
internal static class ConstantTime
{
    public static bool Equal(string expected, string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}

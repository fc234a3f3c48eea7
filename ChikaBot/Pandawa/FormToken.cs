using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Pandawa;

/// <summary>The secret part of a form's link.</summary>
internal static class FormToken
{
    /// <summary>Anything longer is no token, and not worth the sum.</summary>
    public const int MaxLength = 128;

    /// <summary>As tickets keep it: lower-case hex SHA-256 of the token's characters.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Dialogs.Engine.Tickets;

/// <summary>The secret part of a form's link. Prints nothing.</summary>
/// <param name="Value">43 characters of A–Z, a–z, 0–9, - and _; said once to the participant.</param>
public sealed record FormToken(string Value)
{
    /// <summary>What is kept of it.</summary>
    public string Hash => HashOf(Value);

    /// <summary>Lower-case hex SHA-256 of the token's characters, as a link brings them back.</summary>
    public static string HashOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    public override string ToString() => "form token";
}

/// <summary>Draws the tokens of form links. Safe for many threads.</summary>
public interface IFormTokens
{
    FormToken Draw();
}

/// <summary>32 random bytes: unlike a ticket's number, a token must not follow from anything that is known.</summary>
public sealed class RandomFormTokens : IFormTokens
{
    private const int Bytes = 32;

    public FormToken Draw() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));
}

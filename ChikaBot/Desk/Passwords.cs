using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ChikaBot.Desk;

/// <summary>Hashes passwords and checks them, as ASP.NET Core Identity does (PBKDF2 with HMAC-SHA-512, a salt each).</summary>
internal sealed class Passwords
{
    // OWASP Password Storage Cheat Sheet: 210,000 rounds for PBKDF2-HMAC-SHA512.
    private const int Rounds = 210_000;

    private readonly PasswordHasher<Officer> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly Lazy<string> nobodys;

    public Passwords() => nobodys = new Lazy<string>(() => Hash(Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <param name="hash">Null for a name that does not exist: the work is the same, the answer is false.</param>
    public bool IsRight(string? hash, string password) =>
        hasher.VerifyHashedPassword(null!, hash ?? nobodys.Value, password) != PasswordVerificationResult.Failed && hash is not null;

    /// <summary>A new security stamp: 128 random bits.</summary>
    public static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}

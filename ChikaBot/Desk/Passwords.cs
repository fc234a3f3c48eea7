using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ChikaBot.Desk;

/// <summary>Hashes passwords and checks them, as ASP.NET Core Identity does (PBKDF2 with HMAC-SHA-512, a salt each).</summary>
internal sealed class Passwords
{
    // OWASP Password Storage Cheat Sheet: 210,000 rounds for PBKDF2-HMAC-SHA512.
    private const int Rounds = 210_000;

    // Guesses must not take every core from the conversations.
    private static readonly SemaphoreSlim Room = new(Math.Max(1, Environment.ProcessorCount / 2));

    private readonly PasswordHasher<Officer> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly Lazy<string> nobodys;

    public Passwords() => nobodys = new Lazy<string>(() => Hash(Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <param name="hash">Null for a name that does not exist: the work is the same, the answer is false.</param>
    public async Task<bool> IsRightAsync(string? hash, string password, CancellationToken cancellationToken)
    {
        await Room.WaitAsync(cancellationToken);
        try
        {
            return hasher.VerifyHashedPassword(null!, hash ?? nobodys.Value, password) != PasswordVerificationResult.Failed && hash is not null;
        }
        finally
        {
            Room.Release();
        }
    }

    /// <summary>A new security stamp: 128 random bits.</summary>
    public static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}

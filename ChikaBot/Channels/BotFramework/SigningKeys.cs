using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ChikaBot.Channels.BotFramework;

/// <summary>The keys cannot be had now, so a token can be neither believed nor refused.</summary>
internal sealed class SigningKeysUnavailableException(Exception? inner) : Exception("The signing keys could not be fetched.", inner);

internal sealed record SigningKey(RsaSecurityKey Key, IReadOnlyList<string>? Endorsements);

/// <summary>
/// The public keys of one issuer, from its OpenID metadata document: kept a day, and fetched again before that only for a key id that is
/// not among them, at most once in <see cref="Pause"/> (else a stranger's made-up ids would make us hammer the issuer).
/// </summary>
internal sealed class SigningKeys(Uri metadataUrl, IOpenIdDocuments documents, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>While there are no keys at all, every request waits for them.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Fetched? current;
    private DateTimeOffset? lastTry;

    private sealed record Fetched(Dictionary<string, SigningKey> Keys, DateTimeOffset At);

    /// <returns>Null when the issuer has no such key.</returns>
    /// <exception cref="SigningKeysUnavailableException">No keys were ever fetched, and they cannot be fetched now.</exception>
    public async ValueTask<SigningKey?> FindAsync(string kid, CancellationToken cancellationToken)
    {
        if (Fresh(kid) is { } known) return known;
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (Fresh(kid) is { } fetchedMeanwhile) return fetchedMeanwhile;
            if (lastTry is not { } tried || clock.GetUtcNow() - tried >= (current is null ? FirstPause : Pause)) await RefreshAsync(cancellationToken);
            if (current is null) throw new SigningKeysUnavailableException(null);
            // Stale keys are better than none: the issuer rotates them weeks ahead.
            return current.Keys.GetValueOrDefault(kid);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private SigningKey? Fresh(string kid) =>
        current is { } fetched && clock.GetUtcNow() - fetched.At < Lifetime ? fetched.Keys.GetValueOrDefault(kid) : null;

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        lastTry = clock.GetUtcNow();
        try
        {
            var metadata = JsonSerializer.Deserialize(await documents.FetchAsync(metadataUrl, cancellationToken), ActivityJson.Default.OpenIdMetadata);
            if (!Uri.TryCreate(metadata?.JwksUri, UriKind.Absolute, out var keysUrl)) throw new JsonException("jwks_uri is missing.");
            var keys = JsonSerializer.Deserialize(await documents.FetchAsync(keysUrl, cancellationToken), ActivityJson.Default.JsonWebKeys);
            current = new Fetched(Usable(keys?.Keys ?? []), clock.GetUtcNow());
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or FormatException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            if (current is null) throw new SigningKeysUnavailableException(e);
        }
    }

    private static Dictionary<string, SigningKey> Usable(IReadOnlyList<PublicKey?> keys)
    {
        var usable = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (key is not { Kty: "RSA", Kid: { } kid, N: { } n, E: { } e }) continue;
            var rsa = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(n), Exponent = Base64UrlEncoder.DecodeBytes(e) };
            usable[kid] = new SigningKey(new RsaSecurityKey(rsa) { KeyId = kid }, key.Endorsements);
        }

        return usable;
    }
}

using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChikaBot.Channels.BotFramework;

/// <summary>
/// Checks the bearer token of an activity: RS256 only, a known issuer and one of that issuer's own keys, our app id as audience, lifetime
/// with five minutes' skew. Rules: learn.microsoft.com, "Authentication with the Bot Connector API".
/// </summary>
internal sealed class TokenCheck(string appId, string tenantId, IOpenIdDocuments documents, TimeProvider clock) : IDisposable
{
    /// <summary>The tenant that issues the Emulator's tokens for multi-tenant bots (botframework.com).</summary>
    public const string BotFrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    public const string ChannelIssuer = "https://api.botframework.com";

    private const string Bearer = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new();
    private readonly string tenant = (tenantId.Length == 0 ? BotFrameworkTenant : tenantId).ToLowerInvariant();
    private readonly SigningKeys channelKeys = new(new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"), documents, clock);
    private readonly SigningKeys tenantKeys = new(
        new Uri($"https://login.microsoftonline.com/{(tenantId.Length == 0 ? BotFrameworkTenant : tenantId)}/v2.0/.well-known/openid-configuration"), documents, clock);

    /// <param name="authorization">The Authorization header, or null.</param>
    /// <returns>Null when the token is missing or is not to be believed.</returns>
    /// <exception cref="SigningKeysUnavailableException">It cannot be checked now.</exception>
    public async ValueTask<ChannelToken?> CheckAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (Read(authorization) is not { Alg: SecurityAlgorithms.RsaSha256, Kid.Length: > 0 } token) return null;
        var ofChannel = token.Issuer == ChannelIssuer;
        if (!ofChannel && !IsTenant(token.Issuer)) return null;
        if (await (ofChannel ? channelKeys : tenantKeys).FindAsync(token.Kid, cancellationToken) is not { } key) return null;
        if (!handler.ValidateToken(token.EncodedToken, Parameters(token.Issuer, key)).IsValid) return null;
        // Any app of the tenant can get a token for our audience; only our own credentials make one that also comes from us.
        if (!ofChannel && !IsOurOwn(token)) return null;
        token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl);
        return new ChannelToken(serviceUrl, !ofChannel, key.Endorsements);
    }

    public void Dispose()
    {
        channelKeys.Dispose();
        tenantKeys.Dispose();
    }

    private static JsonWebToken? Read(string? authorization)
    {
        if (authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) != true) return null;
        var encoded = authorization[Bearer.Length..].Trim();
        // Three parts: signed. Five would be encrypted, which no channel sends and which costs us work to open.
        if (encoded.Count(c => c == '.') != 2) return null;
        try
        {
            return new JsonWebToken(encoded);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return null;
        }
    }

    private bool IsTenant(string? issuer) =>
        issuer == $"https://sts.windows.net/{tenant}/" || issuer == $"https://login.microsoftonline.com/{tenant}/v2.0";

    private bool IsOurOwn(JsonWebToken token) =>
        (token.TryGetPayloadValue<string>("azp", out var party) || token.TryGetPayloadValue("appid", out party))
        && string.Equals(party, appId, StringComparison.OrdinalIgnoreCase);

    private TokenValidationParameters Parameters(string issuer, SigningKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = appId,
        IssuerSigningKey = key.Key,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        // The library would ask the system's clock.
        LifetimeValidator = (from, until, _, _) =>
            until is { } end && clock.GetUtcNow() < Utc(end) + Skew && (from is not { } start || clock.GetUtcNow() >= Utc(start) - Skew),
    };

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}

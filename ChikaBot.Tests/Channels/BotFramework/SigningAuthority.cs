using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChikaBot.Channels.BotFramework;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChikaBot.Tests.Channels.BotFramework;

/// <summary>Mints tokens and publishes its own keys, like the Bot Connector and a tenant do.</summary>
internal sealed class SigningAuthority : IOpenIdDocuments
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "99999999-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/apac/";

    // Making a key takes longer than all the rest of a test: each is made once a run.
    private static readonly ConcurrentDictionary<string, RSA> Made = new();

    private readonly Dictionary<string, (RSA Rsa, string[]? Endorsements)> channelKeys = [];
    private readonly Dictionary<string, (RSA Rsa, string[]? Endorsements)> tenantKeys = new() { ["tenant-1"] = (KeyOf("tenant-1"), null) };

    public SigningAuthority() => Publish("key-1");

    public int Fetches { get; private set; }

    public bool IsAway { get; set; }

    public void Publish(string kid, params string[]? endorsements) => channelKeys[kid] = (KeyOf(kid), endorsements is { Length: > 0 } ? endorsements : null);

    public byte[] PublicKeyOf(string kid) => Encoding.UTF8.GetBytes(channelKeys[kid].Rsa.ExportSubjectPublicKeyInfoPem());

    public string Mint(DateTimeOffset now, string kid = "key-1", Dictionary<string, object>? claims = null, string algorithm = SecurityAlgorithms.RsaSha256, RSA? signWith = null)
    {
        var rsa = signWith ?? (channelKeys.TryGetValue(kid, out var key) ? key.Rsa : tenantKeys[kid].Rsa);
        return Mint(now, new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = kid }, algorithm), claims);
    }

    public static string Mint(DateTimeOffset now, SigningCredentials? credentials, Dictionary<string, object>? claims = null)
    {
        var payload = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["serviceurl"] = ServiceUrl,
        };
        foreach (var (name, value) in claims ?? [])
        {
            payload.Remove(name);
            if (value is long number) payload[name] = number;
            else if (value is string { Length: > 0 } text) payload[name] = text;
        }

        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return credentials is null ? handler.CreateToken(payload.ToJsonString()) : handler.CreateToken(payload.ToJsonString(), credentials);
    }

    public Task<byte[]> FetchAsync(Uri url, CancellationToken cancellationToken)
    {
        Fetches++;
        if (IsAway) throw new HttpRequestException("away");
        var keys = url.Host == "login.botframework.com" ? channelKeys : tenantKeys;
        var document = url.AbsolutePath == "/keys" ? Keys(keys) : new JsonObject { ["jwks_uri"] = $"https://{url.Host}/keys" };
        return Task.FromResult(Encoding.UTF8.GetBytes(document.ToJsonString()));
    }

    private static RSA KeyOf(string kid) => Made.GetOrAdd(kid, _ => RSA.Create(2048));

    private static JsonObject Keys(Dictionary<string, (RSA Rsa, string[]? Endorsements)> keys)
    {
        var published = new JsonArray();
        foreach (var (kid, (rsa, endorsements)) in keys)
        {
            var numbers = rsa.ExportParameters(false);
            var key = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = kid, ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent) };
            if (endorsements is not null) key["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
            published.Add(key);
        }

        return new JsonObject { ["keys"] = published };
    }
}

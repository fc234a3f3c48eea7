namespace ChikaBot.Channels.BotFramework;

/// <summary>Fetches the public documents that tokens are checked with.</summary>
internal interface IOpenIdDocuments
{
    /// <exception cref="HttpRequestException">The document could not be fetched.</exception>
    Task<byte[]> FetchAsync(Uri url, CancellationToken cancellationToken);
}

internal sealed class HttpOpenIdDocuments(IHttpClientFactory clients) : IOpenIdDocuments
{
    public async Task<byte[]> FetchAsync(Uri url, CancellationToken cancellationToken)
    {
        if (url.Scheme != Uri.UriSchemeHttps) throw new HttpRequestException("Signing keys are fetched over https only.");
        using var client = clients.CreateClient(BotFrameworkChannel.Name);
        return await client.GetByteArrayAsync(url, cancellationToken);
    }
}

internal sealed record OpenIdMetadata([property: System.Text.Json.Serialization.JsonPropertyName("jwks_uri")] string? JwksUri);

internal sealed record JsonWebKeys(IReadOnlyList<PublicKey?>? Keys);

/// <param name="N">Modulus, base64url.</param>
/// <param name="E">Exponent, base64url.</param>
/// <param name="Endorsements">Channels that this key may speak for; null: all.</param>
internal sealed record PublicKey(string? Kty, string? Kid, string? N, string? E, IReadOnlyList<string>? Endorsements);

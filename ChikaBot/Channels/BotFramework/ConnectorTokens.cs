using Microsoft.Identity.Client;

namespace ChikaBot.Channels.BotFramework;

/// <summary>The token that our own calls to a channel carry.</summary>
internal interface IConnectorTokens
{
    /// <param name="fresh">Do not take a kept one: the channel has just refused it.</param>
    /// <returns>Null when calls need none.</returns>
    /// <exception cref="ConnectorTokenException">None could be had now.</exception>
    ValueTask<string?> GetAsync(bool fresh, CancellationToken cancellationToken);
}

internal sealed class ConnectorTokenException(Exception inner) : Exception("No token for the connector.", inner);

/// <summary>Without an app id: the Emulator, the Playground and alike ask for none.</summary>
internal sealed class NoConnectorTokens : IConnectorTokens
{
    public ValueTask<string?> GetAsync(bool fresh, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}

/// <summary>Client credentials; the library keeps the token and renews it before it ends.</summary>
internal sealed class ClientCredentialTokens : IConnectorTokens
{
    private static readonly string[] Scopes = ["https://api.botframework.com/.default"];

    private readonly IConfidentialClientApplication application;

    public ClientCredentialTokens(BotFrameworkOptions options, IHttpClientFactory clients)
    {
        var tenant = options.TenantId.Length == 0 ? "botframework.com" : options.TenantId;
        application = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithClientSecret(options.AppPassword)
            .WithAuthority(new Uri($"https://login.microsoftonline.com/{tenant}"), validateAuthority: false)
            // The authority is a constant: asking the net whether it exists would only be one more thing that can fail.
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(new TimedClients(clients))
            .Build();
    }

    public async ValueTask<string?> GetAsync(bool fresh, CancellationToken cancellationToken)
    {
        try
        {
            return (await application.AcquireTokenForClient(Scopes).WithForceRefresh(fresh).ExecuteAsync(cancellationToken)).AccessToken;
        }
        catch (Exception e) when (e is MsalException or HttpRequestException)
        {
            throw new ConnectorTokenException(e);
        }
    }

    /// <summary>Our own clients: the library's would wait a hundred seconds.</summary>
    private sealed class TimedClients(IHttpClientFactory clients) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => clients.CreateClient(BotFrameworkChannel.Name);
    }
}

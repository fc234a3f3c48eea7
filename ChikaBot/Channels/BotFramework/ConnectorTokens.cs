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

    /// <param name="http">Null: the library's own client.</param>
    public ClientCredentialTokens(BotFrameworkOptions options, IMsalHttpClientFactory? http = null)
    {
        var tenant = options.TenantId.Length == 0 ? "botframework.com" : options.TenantId;
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithClientSecret(options.AppPassword)
            .WithAuthority(new Uri($"https://login.microsoftonline.com/{tenant}"), validateAuthority: false);
        application = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
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
}

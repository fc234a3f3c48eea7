using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.BotFramework;

/// <summary>The Bot Framework: Emulator, Agents Playground, Azure Bot channels.</summary>
public static class BotFrameworkChannel
{
    public const string Name = "botframework";

    /// <summary>Needs an <see cref="ITurnRunner"/>. Options are checked at start; so are the addresses the server listens on.</summary>
    public static IServiceCollection AddBotFrameworkChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotFrameworkOptions>().Bind(configuration.GetSection(BotFrameworkOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>();
        services.AddHostedService<LoopbackGuard>();
        services.AddHttpClient(Name, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(10);
                client.MaxResponseContentBufferSize = JsonBody.MaxBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Its log lines hold URLs, and those hold ids of people.
            .RemoveAllLoggers();

        services.AddSingleton<IOpenIdDocuments, HttpOpenIdDocuments>();
        services.AddSingleton(provider => new ServiceUrlAllowList(Options(provider).EffectiveHosts));
        // The system's clock, not the conversations': with a frozen date no token would be valid.
        services.AddSingleton(provider => new TokenCheck(Options(provider).AppId, Options(provider).TenantId, provider.GetRequiredService<IOpenIdDocuments>(), TimeProvider.System));
        services.AddSingleton<ICallerCheck>(provider => Options(provider).HasAppId ? new TokenCallers(provider.GetRequiredService<TokenCheck>()) : new LoopbackCallers());
        services.AddSingleton<IConnectorTokens>(provider => Options(provider).HasAppId ? new ClientCredentialTokens(Options(provider), provider.GetRequiredService<IHttpClientFactory>()) : new NoConnectorTokens());
        services.AddSingleton<IChannelSender>(provider => new BotFrameworkSender(
            provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<ServiceUrlAllowList>(), provider.GetRequiredService<IConnectorTokens>(), TimeProvider.System));
        services.TryAddSingleton<AcknowledgedTurns>();
        services.AddSingleton<BotFrameworkEndpoint>();
        return services;
    }

    public static IEndpointConventionBuilder MapBotFrameworkChannel(this IEndpointRouteBuilder app)
    {
        var endpoint = app.ServiceProvider.GetRequiredService<BotFrameworkEndpoint>();
        // All methods, so that a fall-back page never answers for a wrong one.
        return app.Map("/api/messages", endpoint.HandleAsync).WithMetadata(new BodyLimit(JsonBody.MaxBytes), new ChannelIn(Name));
    }

    private static BotFrameworkOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
}

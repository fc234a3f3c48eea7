using ChikaBot.Operations.Health;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.Gateway;

/// <summary>A messaging gateway that speaks JSON or forms, such as WAHA or Fonnte.</summary>
public static class GatewayChannel
{
    public const string Name = "gateway";

    /// <summary>Needs an <see cref="ITurnRunner"/>. Without a secret nothing is registered but the check of the options.</summary>
    public static IServiceCollection AddGatewayChannel(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(GatewayOptions.Section);
        services.AddOptions<GatewayOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>();
        if (string.IsNullOrEmpty(section[nameof(GatewayOptions.Secret)])) return services;

        services.AddHttpClient(Name, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(20);
                client.MaxResponseContentBufferSize = JsonBody.MaxBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Its log lines hold addresses, and those may hold keys.
            .RemoveAllLoggers();
        services.AddSingleton(provider => new GatewayHealth(Clock(provider), provider.GetRequiredService<ILogger<GatewayHealth>>()));
        services.AddHealthChecks().AddCheck<GatewayHealth>(Name, tags: [ReadyReports.Tag, ReadyReports.GatewayTag]);
        services.AddSingleton(provider => new ContentIds(Options(provider).Secret, Options(provider).DuplicateWindow, Clock(provider)));
        services.AddSingleton<IChannelSender>(provider => new GatewaySender(
            Options(provider).Send, provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<GatewayHealth>(), provider.GetRequiredService<ContentIds>(), Clock(provider)));
        services.TryAddSingleton<AcknowledgedTurns>();
        services.AddSingleton(provider => new GatewayEndpoint(
            Options(provider), new GatewayMessageReader(Options(provider), provider.GetRequiredService<ContentIds>()), provider.GetRequiredService<AcknowledgedTurns>()));
        return services;
    }

    /// <summary>Nothing is mapped while the channel is off.</summary>
    public static IEndpointRouteBuilder MapGatewayChannel(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<GatewayEndpoint>() is not { } endpoint) return app;
        app.Map("/webhooks/gateway", endpoint.HandleAsync).WithMetadata(new ChannelIn(Name));
        app.Map($"/webhooks/gateway/{{{GatewayEndpoint.SecretPart}}}", endpoint.HandleAsync).WithMetadata(new ChannelIn(Name));
        return app;
    }

    private static GatewayOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<GatewayOptions>>().Value;

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetService<Clocks>()?.System ?? TimeProvider.System;
}

using ChikaBot.Operations.Health;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.Twilio;

/// <summary>Twilio: WhatsApp and SMS.</summary>
public static class TwilioChannel
{
    public const string Name = "twilio";

    /// <summary>Needs an <see cref="ITurnRunner"/> and an <see cref="IDeliveryStore"/>. Without an auth token nothing is registered but the check of the options.</summary>
    public static IServiceCollection AddTwilioChannel(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TwilioOptions.Section);
        services.AddOptions<TwilioOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsValidator>();
        if (string.IsNullOrEmpty(section[nameof(TwilioOptions.AuthToken)])) return services;

        services.AddHttpClient(Name, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(15);
                client.MaxResponseContentBufferSize = JsonBody.MaxBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Its log lines hold the account.
            .RemoveAllLoggers();
        services.AddSingleton(provider => new TwilioHealth(Clock(provider), provider.GetRequiredService<ILogger<TwilioHealth>>()));
        services.AddHealthChecks().AddCheck<TwilioHealth>(Name, tags: [ReadyReports.Tag, ReadyReports.GatewayTag]);
        services.AddSingleton<IChannelSender>(provider => new TwilioSender(Options(provider), provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<TwilioHealth>(), Clock(provider)));
        services.TryAddSingleton<AcknowledgedTurns>();
        services.AddSingleton(provider => new TwilioEndpoint(
            new TwilioSignature(Options(provider).AuthToken, Options(provider).PublicUrl),
            provider.GetRequiredService<AcknowledgedTurns>(),
            provider.GetRequiredService<IDeliveryStore>(),
            Clock(provider),
            provider.GetRequiredService<ILogger<TwilioEndpoint>>()));
        return services;
    }

    /// <summary>Nothing is mapped while the channel is off.</summary>
    public static IEndpointRouteBuilder MapTwilioChannel(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<TwilioEndpoint>() is { } endpoint) app.Map("/webhooks/twilio", endpoint.HandleAsync).WithMetadata(new ChannelIn(Name));
        return app;
    }

    private static TwilioOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<TwilioOptions>>().Value;

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetService<Clocks>()?.System ?? TimeProvider.System;
}

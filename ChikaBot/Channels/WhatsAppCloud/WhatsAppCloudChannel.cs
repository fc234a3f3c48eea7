using ChikaBot.Operations.Health;
using ChikaBot.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Meta's WhatsApp Cloud API. On when <see cref="WhatsAppCloudOptions.AppSecret"/> is set.</summary>
public static class WhatsAppCloudChannel
{
    /// <summary>Of the channel, and of its health check.</summary>
    public const string Name = "whatsapp";

    internal const string Path = "/webhooks/whatsapp";

    /// <summary>The answer to a send names one id; an error has a few sentences.</summary>
    private const int MaxAnswerBytes = 64 * 1024;

    /// <summary>Needs an <see cref="ITurnRunner"/> and an <see cref="IDeliveryStore"/> when it is on. Options are checked at start.</summary>
    public static IServiceCollection AddWhatsAppCloudChannel(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(WhatsAppCloudOptions.Section);
        services.AddOptions<WhatsAppCloudOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WhatsAppCloudOptions>, WhatsAppCloudOptionsValidator>();
        return string.IsNullOrEmpty(section[nameof(WhatsAppCloudOptions.AppSecret)]) ? services : services.AddParts();
    }

    /// <summary>While the channel is off, its address answers 404.</summary>
    public static IEndpointConventionBuilder MapWhatsAppCloudChannel(this IEndpointRouteBuilder app)
    {
        var endpoint = app.ServiceProvider.GetService<WhatsAppCloudEndpoint>();
        // All methods, so that a fall-back page never answers for a wrong one.
        return endpoint is null ? app.Map(Path, OffAsync) : app.Map(Path, endpoint.HandleAsync).WithMetadata(new ChannelIn(Name));
    }

    private static IServiceCollection AddParts(this IServiceCollection services)
    {
        services.AddHttpClient(Name, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(10);
                client.MaxResponseContentBufferSize = MaxAnswerBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            // Its log lines hold URLs and headers, and those the token.
            .RemoveAllLoggers();

        services.AddSingleton(provider => new WebhookSignature(Options(provider).AppSecret));
        services.AddSingleton(provider => new WebhookReader(Options(provider).PhoneNumberId, Clock(provider)));
        services.AddSingleton<BatchTurns>().AddSingleton<BatchReports>().AddSingleton<WhatsAppCloudEndpoint>();
        services.AddSingleton<GraphClient>();
        services.AddSingleton(provider => new SendLimits(Options(provider)));
        services.AddSingleton(provider => new WhatsAppHealth(Clock(provider), provider.GetRequiredService<ILogger<WhatsAppHealth>>()));
        services.AddSingleton<ReadReceipts>().AddHostedService(provider => provider.GetRequiredService<ReadReceipts>());
        services.AddSingleton<IChannelSender>(provider => new WhatsAppCloudSender(
            provider.GetRequiredService<GraphClient>(),
            provider.GetRequiredService<SendLimits>(),
            provider.GetRequiredService<WhatsAppHealth>(),
            provider.GetRequiredService<ReadReceipts>(),
            Options(provider),
            Clock(provider)));
        services.AddHealthChecks().AddCheck<WhatsAppHealthCheck>(Name, HealthStatus.Unhealthy, [ReadyReports.Tag, ReadyReports.GatewayTag]);
        return services;
    }

    private static Task OffAsync(HttpContext context) =>
        JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status404NotFound, "This channel is off.");

    private static WhatsAppCloudOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<WhatsAppCloudOptions>>().Value;

    /// <summary>Real time, also while conversations see a frozen one: Meta's windows do not stand still.</summary>
    private static TimeProvider Clock(IServiceProvider provider) => provider.GetService<Clocks>()?.System ?? TimeProvider.System;
}

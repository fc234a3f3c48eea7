using ChikaBot.Dialogs.Replies;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ChikaBot.Operations.Limits;

/// <summary>What keeps floods, slow clients and large bodies from the bot.</summary>
internal static class LimitsRegistration
{
    /// <summary>WhatsApp puts up to 3 MB into one request (docs/facts/whatsapp.md).</summary>
    private const long WebhookBodyBytes = 3 * 1024 * 1024;

    /// <summary>Call after the turns are registered: their runner gets a guard in front.</summary>
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var options = LimitsOptions.Of(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel.Limits, options));
        builder.Services.AddSingleton(options);
        builder.Services.AddRateLimiter(limiter => AddressLimiter.Configure(limiter, options));
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => Configure(forwarded, options));
        builder.Services.AddFloodGuard(options.SenderBurst, options.SenderPerSecond, TooFast.Reply);
    }

    public static void UseLimits(this WebApplication app)
    {
        if (app.Services.GetRequiredService<LimitsOptions>().TrustedProxies.Count > 0) app.UseForwardedHeaders();
        // This machine, which has no limit, is spared the limiter's lock.
        app.UseWhen(context => AddressKey.Of(context) != AddressKey.ThisMachine, others => others.UseRateLimiter());
        app.Use(TakeWebhooks);
    }

    private static void Configure(KestrelServerLimits limits, LimitsOptions options)
    {
        limits.MaxConcurrentConnections = options.MaxConnections;
        limits.MaxConcurrentUpgradedConnections = options.MaxConnections;
        limits.MaxRequestBodySize = options.MaxBodyBytes;
        limits.RequestHeadersTimeout = options.HeadersTimeout;
        limits.KeepAliveTimeout = options.KeepAliveTimeout;
        limits.MinRequestBodyDataRate = new MinDataRate(options.MinBodyBytesPerSecond, options.BodyGrace);
    }

    private static void Configure(ForwardedHeadersOptions forwarded, LimitsOptions options)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // As many hops as are trusted: the first address that is no proxy of ours is the client's.
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.TrustedProxies)
            if (LimitsOptions.TryParseNetwork(proxy, out var network)) forwarded.KnownIPNetworks.Add(network);
    }

    private static Task TakeWebhooks(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/webhooks", StringComparison.OrdinalIgnoreCase)
            && context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is null
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = WebhookBodyBytes;
        return next(context);
    }
}

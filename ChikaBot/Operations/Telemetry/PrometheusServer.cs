using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpenTelemetry.Metrics;

namespace ChikaBot.Operations.Telemetry;

/// <summary>
/// A small web server of its own for <c>/metrics</c>: not a part of the public one, so that no rule of the public one (routes, limits, forwarded headers) has to keep the
/// two apart.
/// </summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    private const string Path = "/metrics";

    private readonly WebApplication app;

    private PrometheusServer(WebApplication app) => this.app = app;

    /// <exception cref="OptionsException">The port cannot be listened on; the message names its key.</exception>
    public static async Task<PrometheusServer> StartAsync(TelemetryOptions options, MeterProvider meters, CancellationToken cancellationToken)
    {
        // Empty: it reads no setting of the public server, its address least of all.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = 100;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Parse(options.PrometheusAddress), options.PrometheusPort, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var app = builder.Build();
        app.Use((context, next) =>
        {
            // Requests for the page are none of the server's own.
            if (context.Features.Get<IHttpMetricsTagsFeature>() is { } counted) counted.MetricsDisabled = true;
            return next(context);
        });
        app.UseOpenTelemetryPrometheusScrapingEndpoint(meters, context => context.Request.Path == Path && HttpMethods.IsGet(context.Request.Method), null, null, null);
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or AddressInUseException)
        {
            await app.DisposeAsync();
            throw new OptionsException($"{TelemetryOptions.Section}:{nameof(options.PrometheusPort)} cannot be listened on at {nameof(options.PrometheusAddress)}: another program uses it, or the address is not of this machine.");
        }

        return new PrometheusServer(app);
    }

    public Task StopAsync(CancellationToken cancellationToken) => app.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

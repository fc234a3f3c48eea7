using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChikaBot.Operations.Telemetry;

/// <summary>Collects what the meters say and gives it to a collector, a page for Prometheus, or both, as long as the server runs.</summary>
internal sealed class TelemetryExport(TelemetryOptions options) : IHostedService, IAsyncDisposable
{
    /// <summary>For what is left at the end; a collector that is away must not hold up a stop.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private MeterProvider? meters;
    private TracerProvider? tracers;
    private PrometheusServer? page;

    /// <exception cref="OptionsException">The port of the page cannot be listened on; the message names its key.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        meters = Meters();
        if (options.OtlpEndpoint.Length > 0) tracers = Tracers();
        if (options.PrometheusPort > 0) page = await PrometheusServer.StartAsync(options, meters, cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (page is not null) await page.StopAsync(cancellationToken);
        // Off this thread: it waits for the collector.
        var limit = (int)LastWords.TotalMilliseconds;
        await Task.WhenAll(Task.Run(() => meters?.Shutdown(limit), CancellationToken.None), Task.Run(() => tracers?.Shutdown(limit), CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        if (page is not null) await page.DisposeAsync();
        meters?.Dispose();
        tracers?.Dispose();
    }

    private static void Describe(ResourceBuilder resource) =>
        resource.AddService(ChikaMeter.Name, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));

    private static void Send(OtlpExporterOptions otlp, TelemetryOptions options, string signal)
    {
        var isHttp = options.OtlpProtocol == OtlpTransport.Http;
        otlp.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        otlp.Endpoint = new Uri(isHttp ? $"{options.OtlpEndpoint.TrimEnd('/')}/v1/{signal}" : options.OtlpEndpoint);
        otlp.TimeoutMilliseconds = (int)TimeSpan.FromSeconds(5).TotalMilliseconds;
    }

    /// <summary>A trace is recorded as a whole or not at all, by chance; what goes on with a kept trace belongs to it.</summary>
    private TracerProvider Tracers() => Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(Describe)
        .AddSource(Spans.SourceName)
        .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceShare)))
        .AddOtlpExporter(otlp => Send(otlp, options, "traces"))
        .Build();

    private MeterProvider Meters()
    {
        var builder = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(ChikaMeter.Name).AddFrameworkMeters();
        if (options.OtlpEndpoint.Length > 0)
        {
            builder.AddOtlpExporter((otlp, reader) =>
            {
                Send(otlp, options, "metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.OtlpInterval.TotalMilliseconds;
            });
        }

        if (options.PrometheusPort > 0) builder.AddPrometheusExporter();
        return builder.Build();
    }
}

using OpenTelemetry.Metrics;

namespace ChikaBot.Operations.Telemetry;

/// <summary>Meters of the framework that tell how the server is doing. Their labels are named one by one, so that none with an address can come along with a newer framework.</summary>
internal static class FrameworkMeters
{
    private const string Runtime = "System.Runtime";

    // http.route is the template of a route (/pandawa/{token}), never the path that was asked for.
    private static readonly string[] HttpLabels = ["http.request.method", "http.response.status_code", "http.route", "error.type"];

    private static readonly Dictionary<string, string[]> LabelsOf = new(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Hosting"] = HttpLabels,
        ["Microsoft.AspNetCore.RateLimiting"] = [],
        ["Microsoft.AspNetCore.Server.Kestrel"] = ["error.type"],
    };

    public static MeterProviderBuilder AddFrameworkMeters(this MeterProviderBuilder builder) =>
        builder.AddMeter([Runtime, .. LabelsOf.Keys])
            .AddView(instrument => LabelsOf.TryGetValue(instrument.Meter.Name, out var labels) ? new MetricStreamConfiguration { TagKeys = labels } : null);
}

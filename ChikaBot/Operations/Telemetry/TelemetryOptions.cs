using System.Net;

namespace ChikaBot.Operations.Telemetry;

/// <summary>Where measurements and traces go (<c>Chika:Telemetry</c>). Off unless set.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Chika:Telemetry";

    /// <summary>A collector that takes OTLP, such as <c>http://127.0.0.1:4317</c>. Empty: nothing is sent.</summary>
    public string OtlpEndpoint { get; set; } = "";

    public OtlpTransport OtlpProtocol { get; set; } = OtlpTransport.Grpc;

    /// <summary>How often measurements are sent to the collector.</summary>
    public TimeSpan OtlpInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Which share of the turns is traced, 0 to 1.</summary>
    public double TraceShare { get; set; } = 0.01;

    /// <summary>Serves <c>/metrics</c> in Prometheus' text format on a port of its own. 0: not at all.</summary>
    public int PrometheusPort { get; set; }

    /// <summary>The address of this machine that the port is opened on.</summary>
    public string PrometheusAddress { get; set; } = "127.0.0.1";

    internal bool IsOn => OtlpEndpoint.Length > 0 || PrometheusPort > 0;

    /// <exception cref="OptionsException">A value is wrong; the message names its key.</exception>
    public static TelemetryOptions Of(IConfiguration configuration)
    {
        var options = Bound.To<TelemetryOptions>(configuration, Section);
        return options.Fault() is { } fault ? throw new OptionsException(fault) : options;
    }

    /// <summary>The first key that is wrong and why; null when all are right.</summary>
    public string? Fault()
    {
        if (OtlpEndpoint.Length > 0 && !IsEndpoint(OtlpEndpoint)) return $"{Section}:{nameof(OtlpEndpoint)} must be an http or https address such as http://127.0.0.1:4317, without user name and query.";
        if (OtlpInterval < TimeSpan.FromSeconds(1) || OtlpInterval > TimeSpan.FromHours(1)) return $"{Section}:{nameof(OtlpInterval)} must be one second to one hour.";
        if (!(TraceShare is >= 0 and <= 1)) return $"{Section}:{nameof(TraceShare)} must be 0 to 1.";
        if (PrometheusPort is < 0 or > IPEndPoint.MaxPort) return $"{Section}:{nameof(PrometheusPort)} must be a port, or 0 for none.";
        if (!IPAddress.TryParse(PrometheusAddress, out _)) return $"{Section}:{nameof(PrometheusAddress)} must be an IP address of this machine.";
        return null;
    }

    private static bool IsEndpoint(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" };
}

public enum OtlpTransport
{
    Grpc,

    /// <summary>Protobuf in HTTP posts to <c>/v1/metrics</c> and <c>/v1/traces</c>.</summary>
    Http,
}

using System.Diagnostics;

namespace ChikaBot.Operations.Telemetry;

/// <summary>Measurements and traces leave the process, where the operator wants them to.</summary>
internal static class TelemetryRegistration
{
    /// <summary>While nothing is set nothing is registered, and no library for it is loaded.</summary>
    /// <exception cref="OptionsException">A setting is wrong; the message names its key.</exception>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var options = TelemetryOptions.Of(configuration);
        services.AddSingleton(options);
        // Both for the requests that come in and, in the whole process, for those that go out.
        services.AddSingleton<DistributedContextPropagator>(new NoPropagation());
        DistributedContextPropagator.Current = new NoPropagation();
        if (options.IsOn) services.AddHostedService<TelemetryExport>();
    }
}

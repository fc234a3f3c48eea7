using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChikaBot.Operations.Health;

/// <summary>There is room to write to.</summary>
/// <param name="freeBytes">What an ordinary user may still write.</param>
internal sealed class DiskCheck(HealthOptions options, Func<long> freeBytes) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        try
        {
            var free = freeBytes();
            return free < options.FullDiskMegabytes * Megabyte ? HealthCheckResult.Unhealthy("full")
                : free < options.LowDiskMegabytes * Megabyte ? HealthCheckResult.Degraded("low")
                : HealthCheckResult.Healthy("ok");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("unreadable");
        }
    }
}

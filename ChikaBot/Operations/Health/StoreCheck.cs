using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChikaBot.Operations.Health;

/// <summary>The store reads and writes.</summary>
internal sealed class StoreCheck(IStoreProbe store, HealthOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // WaitAsync, because a write that is queued does not listen to its token any more.
            await store.ProbeAsync(cancellationToken).AsTask().WaitAsync(options.CheckTimeout, cancellationToken);
            return HealthCheckResult.Healthy("ok");
        }
        catch (StoreUnavailableException)
        {
            return HealthCheckResult.Unhealthy("unavailable");
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy("timeout");
        }
    }
}

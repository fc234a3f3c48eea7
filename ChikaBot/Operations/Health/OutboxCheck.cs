using ChikaBot.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChikaBot.Operations.Health;

/// <summary>Replies that are due are taken. One that waits for its next try is not due, so a single number that cannot be reached makes nobody unwell.</summary>
internal sealed class OutboxCheck(IOutboxStore outbox, HealthOptions options, Clocks clocks) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var status = await outbox.StatusAsync(cancellationToken).AsTask().WaitAsync(options.CheckTimeout, cancellationToken);
            var overdue = status.OldestDueAt is { } due ? clocks.System.GetUtcNow() - due : TimeSpan.Zero;
            return overdue >= options.OutboxUnhealthyAfter ? HealthCheckResult.Unhealthy("stuck")
                : overdue >= options.OutboxDegradedAfter ? HealthCheckResult.Degraded("late")
                : HealthCheckResult.Healthy("ok");
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

using ChikaBot.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChikaBot.Operations.Health;

/// <summary>
/// Replies that are due are taken. One that waits for its next try is not due, so a single number that cannot be reached makes nobody unwell; nor does a gateway that hangs keep
/// this server from taking messages.
/// </summary>
internal sealed class OutboxCheck(IOutboxStore outbox, IEnumerable<IChannelSender> senders, HealthOptions options, Clocks clocks) : IHealthCheck
{
    private readonly string[] gateways = [.. senders.Where(sender => !sender.IsOwn).Select(sender => sender.Channel)];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var status = await outbox.StatusAsync(cancellationToken).AsTask().WaitAsync(options.CheckTimeout, cancellationToken);
            var overdue = Overdue(status.OldestDueAt);
            if (overdue < options.OutboxDegradedAfter) return HealthCheckResult.Healthy("ok");
            if (overdue < options.OutboxUnhealthyAfter) return HealthCheckResult.Degraded("late");
            var own = Overdue(await outbox.OldestDueAsync(gateways, cancellationToken).AsTask().WaitAsync(options.CheckTimeout, cancellationToken));
            return own < options.OutboxUnhealthyAfter ? HealthCheckResult.Degraded("gateway-stuck") : HealthCheckResult.Unhealthy("stuck");
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

    private TimeSpan Overdue(DateTimeOffset? due) => due is { } since ? clocks.System.GetUtcNow() - since : TimeSpan.Zero;
}

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>The health check <c>whatsapp</c>. What to do for each state stands in docs/whatsapp.md.</summary>
internal sealed class WhatsAppHealthCheck(WhatsAppHealth health) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        health.Refusal is { } code ? HealthCheckResult.Unhealthy($"Sending is paused: Meta refuses the token or the account (error {code}).")
        : health.IsThrottled ? HealthCheckResult.Degraded("Meta has asked to send more slowly within the last minutes.")
        : HealthCheckResult.Healthy());
}

using ChikaBot.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChikaBot.Operations.Health;

/// <summary>Runs the checks with the tag "ready", at most once a second however many ask: anybody may ask.</summary>
internal sealed class ReadyReports(HealthCheckService checks, Clocks clocks)
{
    public const string Tag = "ready";

    /// <summary>With this tag beside it an unhealthy check is told, but the server still takes messages: it keeps what the gateway does not take now.</summary>
    public const string GatewayTag = "gateway";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Task<HealthReport>? last;
    private DateTimeOffset askedAt;

    public Task<HealthReport> GetAsync()
    {
        lock (gate)
        {
            var now = clocks.System.GetUtcNow();
            // A check that hangs is waited for, not started again and again.
            if (last is null || (last.IsCompleted && (now - askedAt).Duration() >= Fresh))
            {
                askedAt = now;
                // Without a caller's token: others wait for the same report.
                last = checks.CheckHealthAsync(check => check.Tags.Contains(Tag), CancellationToken.None);
            }

            return last;
        }
    }
}

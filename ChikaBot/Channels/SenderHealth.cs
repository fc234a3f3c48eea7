using ChikaBot.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChikaBot.Channels;

/// <summary>
/// How a channel's way out is doing, and the pause it takes while the other side refuses our credentials: replies then wait, one of them
/// goes out each minute as a probe, and the first that is accepted ends the pause. Safe for many threads.
/// </summary>
/// <param name="channel">Its name in the log.</param>
internal abstract partial class SenderHealth(string channel, TimeProvider clock, ILogger logger) : IHealthCheck
{
    public static readonly TimeSpan ProbeInterval = TimeSpan.FromMinutes(1);

    /// <summary>How long a trouble is told of after it happened last.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private string? refusal;
    private DateTimeOffset nextProbe;
    private DateTimeOffset? throttledAt;
    private DateTimeOffset? failedAt;

    /// <summary>Sends, unless paused, and remembers what became of it.</summary>
    public async ValueTask<SendVerdict> SendAsync(Func<CancellationToken, Task<SendAnswer>> send, CancellationToken cancellationToken)
    {
        if (Pause() is { } pause) return new SendVerdict.Throttled(pause);
        try
        {
            return Note(await send(cancellationToken));
        }
        catch (HttpRequestException)
        {
            return Note(SendAnswer.Retry("connection"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Note(SendAnswer.Retry("timeout"));
        }
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    /// <summary>The description is a short code.</summary>
    public HealthCheckResult Check()
    {
        lock (gate)
        {
            if (refusal is not null) return HealthCheckResult.Unhealthy(refusal);
            if (IsRecent(failedAt)) return HealthCheckResult.Degraded("unreachable");
            return IsRecent(throttledAt) ? HealthCheckResult.Degraded("throttled") : HealthCheckResult.Healthy();
        }
    }

    /// <summary>Null when the send may go out.</summary>
    private TimeSpan? Pause()
    {
        lock (gate)
        {
            if (refusal is null) return null;
            var now = clock.GetUtcNow();
            if (now < nextProbe) return nextProbe - now;
            nextProbe = now + ProbeInterval;
            return null;
        }
    }

    private SendVerdict Note(SendAnswer answer)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            switch (answer)
            {
                case SendAnswer.Refused(var reason):
                    if (refusal != reason) Paused(logger, channel, reason);
                    refusal = reason;
                    nextProbe = now + ProbeInterval;
                    return new SendVerdict.Throttled(ProbeInterval);
                case SendAnswer.OfReply(SendVerdict.Throttled verdict):
                    throttledAt = now;
                    return verdict;
                case SendAnswer.OfReply(SendVerdict.Retry verdict):
                    failedAt = now;
                    return verdict;
                case SendAnswer.OfReply(var verdict):
                    // A reply that is refused for its own sake says as well that we are let in.
                    if (refusal is not null) Resumed(logger, channel);
                    (refusal, failedAt) = (null, null);
                    return verdict;
                default:
                    throw new InvalidOperationException("Unknown answer.");
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending over {Channel} is paused: our account or credentials are refused ({Reason}). Replies wait; see docs/gateways.md")]
    private static partial void Paused(ILogger logger, string channel, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Sending over {Channel} goes on")]
    private static partial void Resumed(ILogger logger, string channel);

    private bool IsRecent(DateTimeOffset? at) => at is { } then && clock.GetUtcNow() - then < Memory;
}

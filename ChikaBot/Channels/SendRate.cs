using System.Threading.RateLimiting;

namespace ChikaBot.Channels;

/// <summary>At most so many messages a second from each of our numbers.</summary>
internal sealed class SendRate(int perSecond) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(number =>
        RateLimitPartition.GetTokenBucketLimiter(number, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perSecond,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    /// <returns>Null when a message may go out now; else how long to wait.</returns>
    public TimeSpan? Wait(string number)
    {
        using var lease = limiter.AttemptAcquire(number);
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => limiter.Dispose();
}

using System.Threading.RateLimiting;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Keeps below Meta's limits of the number and of each pair of number and user, so that they are met seldom.</summary>
internal sealed class SendLimits(WhatsAppCloudOptions options) : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TokenBucketRateLimiter number = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = options.MessagesPerSecond,
        TokensPerPeriod = options.MessagesPerSecond,
        ReplenishmentPeriod = Second,
    });

    // Users who are quiet for long are forgotten by the limiter itself.
    private readonly PartitionedRateLimiter<string> users = PartitionedRateLimiter.Create<string, string>(user => RateLimitPartition.GetTokenBucketLimiter(user, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = options.BurstPerUser,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = options.PausePerUser,
    }));

    /// <summary>Takes a place for one message.</summary>
    /// <returns>How long to wait before asking again; null when it may leave now.</returns>
    public TimeSpan? Take(string user)
    {
        using var place = number.AttemptAcquire();
        if (!place.IsAcquired) return Wait(place, Second);
        using var pair = users.AttemptAcquire(user);
        return pair.IsAcquired ? null : Wait(pair, options.PausePerUser);
    }

    public void Dispose()
    {
        number.Dispose();
        users.Dispose();
    }

    private static TimeSpan Wait(RateLimitLease refused, TimeSpan usual) => refused.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : usual;
}

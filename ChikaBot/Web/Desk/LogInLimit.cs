using System.Threading.RateLimiting;
using ChikaBot.Operations.Limits;

namespace ChikaBot.Web.Desk;

/// <summary>A small bucket of log-in tries for each address: an office that begins its day passes, guessing does not. This machine has none.</summary>
internal sealed class LogInLimit : IDisposable
{
    public const int AtOnce = 20;

    /// <summary>In which one more is given.</summary>
    public static readonly TimeSpan Each = TimeSpan.FromSeconds(6);

    private readonly PartitionedRateLimiter<HttpContext> tries = PartitionedRateLimiter.Create<HttpContext, AddressKey>(context => AddressKey.Of(context) is var address && address == AddressKey.ThisMachine
        ? RateLimitPartition.GetNoLimiter(address)
        : RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions { TokenLimit = AtOnce, TokensPerPeriod = 1, ReplenishmentPeriod = Each }));

    public bool Allows(HttpContext context)
    {
        using var lease = tries.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => tries.Dispose();
}

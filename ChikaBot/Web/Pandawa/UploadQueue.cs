using System.Threading.RateLimiting;
using ChikaBot.Operations.Limits;

namespace ChikaBot.Web.Pandawa;

/// <summary>
/// How many uploads are held in memory at once, for all and for one address, so that a few slow ones do not shut the others out. Those above
/// wait in a short queue, which holds nothing of theirs yet; those above that are to come again.
/// </summary>
internal sealed class UploadQueue : IDisposable
{
    /// <summary>Of <see cref="UploadLimitAttribute.MaxBytes"/> each.</summary>
    public const int AtOnce = 8;

    public const int Waiting = 16;

    private const int AtOnceOfAddress = 4;

    private readonly PartitionedRateLimiter<HttpContext> room = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, AddressKey>(context => AddressKey.Of(context) is var address && address == AddressKey.ThisMachine
            ? RateLimitPartition.GetNoLimiter(address)
            : RateLimitPartition.GetConcurrencyLimiter(address, _ => Places(AtOnceOfAddress))),
        PartitionedRateLimiter.Create<HttpContext, bool>(_ => RateLimitPartition.GetConcurrencyLimiter(true, _ => Places(AtOnce))));

    /// <returns>A place, until it is disposed of; none when too many wait already.</returns>
    public ValueTask<RateLimitLease> EnterAsync(HttpContext context) => room.AcquireAsync(context, 1, context.RequestAborted);

    public void Dispose() => room.Dispose();

    private static ConcurrencyLimiterOptions Places(int permits) => new() { PermitLimit = permits, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}

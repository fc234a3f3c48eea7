using System.Globalization;
using System.Threading.RateLimiting;
using ChikaBot.Channels;
using Microsoft.AspNetCore.RateLimiting;

namespace ChikaBot.Operations.Limits;

/// <summary>A bucket of requests for each address; this machine has none. Buckets that are full again are forgotten.</summary>
internal static class AddressLimiter
{
    public static void Configure(RateLimiterOptions limiter, LimitsOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = RefuseAsync;
        limiter.GlobalLimiter = Create(options);
    }

    public static PartitionedRateLimiter<HttpContext> Create(LimitsOptions options) => PartitionedRateLimiter.Create<HttpContext, AddressKey>(context =>
    {
        var address = AddressKey.Of(context);
        return address == AddressKey.ThisMachine ? RateLimitPartition.GetNoLimiter(address) : RateLimitPartition.GetTokenBucketLimiter(address, key => Bucket(options, key));
    });

    private static TokenBucketRateLimiterOptions Bucket(LimitsOptions options, AddressKey address) => new()
    {
        TokenLimit = address.Gateway ? options.GatewayBurst : options.AddressBurst,
        TokensPerPeriod = address.Gateway ? options.GatewayPerSecond : options.AddressPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    };

    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken cancellationToken)
    {
        var seconds = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, Math.Ceiling(after.TotalSeconds)) : 1;
        refused.HttpContext.Response.Headers.RetryAfter = seconds.ToString("F0", CultureInfo.InvariantCulture);
        await JsonBody.WriteErrorAsync(refused.HttpContext.Response, StatusCodes.Status429TooManyRequests, "Too many requests: wait, then try again.");
    }
}

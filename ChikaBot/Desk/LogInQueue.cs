using System.Threading.RateLimiting;

namespace ChikaBot.Desk;

/// <summary>
/// Places in which passwords are looked at, which is slow on purpose: guesses must not take every core from the conversations, nor an officer
/// the time that many of them last.
/// </summary>
internal sealed class LogInQueue : IDisposable
{
    /// <summary>Those that wait for a place: a few seconds of work.</summary>
    public const int Waiting = 20;

    private readonly ConcurrencyLimiter places = new(new ConcurrencyLimiterOptions { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <returns>A place, until it is disposed of; none when too many wait already.</returns>
    public ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken) => places.AcquireAsync(1, cancellationToken);

    public void Dispose() => places.Dispose();
}

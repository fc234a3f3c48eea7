namespace ChikaBot.Operations;

/// <summary>A clock that stands still, for demos and scripts.</summary>
internal sealed class FrozenClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}

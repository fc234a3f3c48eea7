namespace ChikaBot.Scripts.Drivers;

/// <summary>A clock that a script stops and moves; until then it is the given one. Safe for many threads.</summary>
public sealed class ScriptClock(TimeProvider running) : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _stopped;
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _stopped ?? running.GetUtcNow() + _ahead;
    }

    public void Stop(DateTimeOffset at)
    {
        lock (_lock) _stopped = at.ToUniversalTime();
    }

    /// <summary>A stopped clock stays stopped, later by so much; a running one runs ahead.</summary>
    public void Advance(TimeSpan by)
    {
        lock (_lock)
        {
            if (_stopped is { } at) _stopped = at + by;
            else _ahead += by;
        }
    }
}

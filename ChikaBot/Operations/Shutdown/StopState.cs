namespace ChikaBot.Operations.Shutdown;

/// <summary>How far the server's stop has come.</summary>
internal sealed class StopState
{
    private volatile bool draining;
    private volatile bool timedOut;

    /// <summary>A stop was asked for: others should get what is new.</summary>
    public bool IsDraining => draining;

    /// <summary>Something was cut off.</summary>
    public bool TimedOut => timedOut;

    public void Drain() => draining = true;

    public void CutOff() => timedOut = true;
}

namespace ChikaBot.Operations.Doctor;

/// <summary>What the answers of gateways said about the time (their <c>Date</c> header, whole seconds).</summary>
internal sealed class OthersClocks(TimeProvider clock)
{
    /// <summary>How much our clock is ahead of theirs; null when nobody said.</summary>
    public TimeSpan? Ahead { get; private set; }

    public void Note(HttpResponseMessage answer)
    {
        if (answer.Headers.Date is { } theirs) Ahead = clock.GetUtcNow() - theirs;
    }
}

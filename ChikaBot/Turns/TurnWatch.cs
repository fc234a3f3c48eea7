using System.Diagnostics;

namespace ChikaBot.Turns;

/// <summary>Follows one turn from its arrival to its end, and tells the meter then.</summary>
internal sealed class TurnWatch : IDisposable
{
    public const string Committed = "committed";
    public const string Repeated = "repeated";

    /// <summary>It threw each time: an apology was committed; or it failed in a way that nobody foresaw.</summary>
    public const string Failed = "failed";
    public const string Unavailable = "unavailable";
    public const string ConflictGivenUp = "conflict-given-up";

    /// <summary>Who had asked went away first.</summary>
    public const string Cancelled = "cancelled";

    private readonly string channel;
    private readonly long started = Stopwatch.GetTimestamp();
    private string outcome = Failed;

    private TurnWatch(string channel) => this.channel = channel;

    /// <summary>Nobody watches: the way around costs nothing.</summary>
    public static bool IsOff => !TurnMetrics.Enabled;

    public static TurnWatch Start(string channel) => new(channel);

    public void Ended(TurnResult result) => outcome = result.IsApology ? Failed : result.Repeated ? Repeated : Committed;

    public void Ended(Exception exception) => outcome = exception switch
    {
        ConflictsException => ConflictGivenUp,
        StoreUnavailableException => Unavailable,
        OperationCanceledException => Cancelled,
        _ => Failed,
    };

    public void Dispose() => TurnMetrics.Ended(channel, outcome, Stopwatch.GetElapsedTime(started));
}

using System.Diagnostics;
using ChikaBot.Operations.Telemetry;

namespace ChikaBot.Turns;

/// <summary>Follows one turn from its arrival to its end: a span, and what the meter is told then.</summary>
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
    private readonly Activity? span = Spans.Start("turn");
    private string outcome = Failed;

    private TurnWatch(string channel) => this.channel = channel;

    /// <summary>Nobody watches: the way around costs nothing.</summary>
    public static bool IsOff => !TurnMetrics.Enabled && !Spans.Enabled;

    public static TurnWatch Start(string channel) => new(channel);

    public void Ended(TurnResult result)
    {
        outcome = result.IsApology ? Failed : result.Repeated ? Repeated : Committed;
        span?.SetTag("chika.replies", result.Replies.Count);
    }

    public void Ended(Exception exception) => outcome = exception switch
    {
        ConflictsException => ConflictGivenUp,
        StoreUnavailableException => Unavailable,
        OperationCanceledException => Cancelled,
        _ => Failed,
    };

    public void Dispose()
    {
        TurnMetrics.Ended(channel, outcome, Stopwatch.GetElapsedTime(started));
        if (span is null) return;
        span.SetTag(ChikaMeter.ChannelLabel, channel).SetTag(TurnMetrics.OutcomeLabel, outcome);
        if (outcome is not (Committed or Repeated or Cancelled)) span.SetStatus(ActivityStatusCode.Error);
        span.Dispose();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using ChikaBot.Operations.Telemetry;

namespace ChikaBot.Tests.Operations.Telemetry;

/// <summary>Records our spans as an exporter does that takes every trace.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> ended = new();
    private readonly ActivityListener listener;

    /// <param name="share">Called for each trace that begins: whether it is recorded.</param>
    public RecordedSpans(Func<bool>? share = null)
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Spans.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => IsTaken(options.Parent, share) ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public IReadOnlyCollection<Activity> Ended => ended;

    public Activity Of(string name) => ended.Single(span => span.OperationName == name);

    public void Dispose() => listener.Dispose();

    private static bool IsTaken(ActivityContext parent, Func<bool>? share) =>
        parent.TraceId == default ? share?.Invoke() ?? true : parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded);
}

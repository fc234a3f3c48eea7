using System.Diagnostics;

namespace ChikaBot.Operations.Telemetry;

/// <summary>
/// The stations of a turn as spans: channel-in → turn → load, engine, commit → outbox send. Their attributes are labels and counts, as for <see cref="ChikaMeter"/>; no
/// id of a person, conversation or message, and no text.
/// </summary>
internal static class Spans
{
    public const string SourceName = "ChikaBot";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Somebody listens, so that spans are worth beginning.</summary>
    public static bool Enabled => Source.HasListeners();

    /// <summary>Within the span that is under way, if it is ours; else a trace of its own.</summary>
    /// <returns>Null while nobody listens, or when the trace is not among those to be recorded.</returns>
    public static Activity? Start(string name, ActivityKind kind = ActivityKind.Internal)
    {
        if (!Source.HasListeners()) return null;
        // The framework's activity of a request is no parent of ours: what a stranger's header says would decide what is recorded.
        if (Activity.Current is { } current && current.Source != Source) Activity.Current = null;
        return Source.StartActivity(name, kind);
    }

    /// <summary>A station of the span that is under way.</summary>
    /// <returns>Null unless there is one of ours: a station by itself is no trace.</returns>
    public static Activity? Within(string name) => Activity.Current is { } current && current.Source == Source ? Source.StartActivity(name) : null;

    /// <summary>Goes on with a trace that was kept, perhaps by a process that is gone.</summary>
    /// <param name="traceparent">W3C; null when the trace was not recorded: then this is not either.</param>
    public static Activity? Continue(string name, ActivityKind kind, string? traceparent) =>
        traceparent is not null && Source.HasListeners() && ActivityContext.TryParse(traceparent, null, isRemote: true, out var parent) ? Source.StartActivity(name, kind, parent) : null;

    /// <summary>What <see cref="Continue"/> goes on with: the span that is under way. Null when it is not recorded.</summary>
    public static string? Traceparent => Activity.Current is { Recorded: true } span && span.Source == Source ? span.Id : null;
}

using System.Diagnostics.Metrics;
using ChikaBot.Operations.Telemetry;

namespace ChikaBot.Turns;

/// <summary>What is counted of turns.</summary>
internal static class TurnMetrics
{
    public const string OutcomeLabel = "chika.outcome";

    private static readonly Counter<long> Turns = ChikaMeter.Meter.CreateCounter<long>("chika.turns", "{turn}", "Turns that ended, by channel and outcome.");

    private static readonly Histogram<double> Duration = ChikaMeter.Meter.CreateHistogram(
        "chika.turn.duration", "s", "From the message's arrival at its turn to the durable end of it, the wait for earlier turns of the conversation included.", advice: ChikaMeter.Seconds);

    private static readonly Counter<long> Conflicts = ChikaMeter.Meter.CreateCounter<long>("chika.turn.conflicts", "{conflict}", "Commits that were refused because the conversation had moved on; each is tried again.");

    private static readonly Counter<long> Apologies = ChikaMeter.Meter.CreateCounter<long>("chika.turn.apologies", "{apology}", "Messages whose turn threw each time and that were answered with an apology.");

    private static readonly Counter<long> Flooded = ChikaMeter.Meter.CreateCounter<long>("chika.turn.flooded", "{message}", "Messages above a sender's limit, acknowledged and not read.");

    /// <summary>Somebody listens, so that times are worth taking.</summary>
    public static bool Enabled => Turns.Enabled || Duration.Enabled;

    public static void Ended(string channel, string outcome, TimeSpan duration)
    {
        Turns.Add(1, ChikaMeter.Channel(channel), new(OutcomeLabel, outcome));
        Duration.Record(duration.TotalSeconds, ChikaMeter.Channel(channel), new(OutcomeLabel, outcome));
    }

    public static void Conflicted(string channel)
    {
        if (Conflicts.Enabled) Conflicts.Add(1, ChikaMeter.Channel(channel));
    }

    public static void Apologised(string channel)
    {
        if (Apologies.Enabled) Apologies.Add(1, ChikaMeter.Channel(channel));
    }

    public static void NotRead(string channel)
    {
        if (Flooded.Enabled) Flooded.Add(1, ChikaMeter.Channel(channel));
    }
}

using System.Diagnostics.Metrics;

namespace ChikaBot.Operations.Telemetry;

/// <summary>
/// The meter of everything that is counted here. An instrument's labels come from closed sets (a channel's name, an outcome, a short code of ours): never an id, a number
/// or a word of a person or of the other side. What is listed for operators stands in docs/operations.md.
/// </summary>
internal static class ChikaMeter
{
    public const string Name = "ChikaBot";

    public const string ChannelLabel = "chika.channel";

    public static readonly Meter Meter = new(Name);

    /// <summary>Seconds: from what a turn in memory takes to what a gateway takes before it is given up.</summary>
    public static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    public static KeyValuePair<string, object?> Channel(string name) => new(ChannelLabel, name);
}

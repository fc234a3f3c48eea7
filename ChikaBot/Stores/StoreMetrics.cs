using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChikaBot.Operations.Telemetry;

namespace ChikaBot.Stores;

/// <summary>What is counted of a store's writer: every engine reports here, under its own name.</summary>
internal static class StoreMetrics
{
    private const string EngineLabel = "db.system.name";

    private static readonly Counter<long> Commits = ChikaMeter.Meter.CreateCounter<long>("chika.store.commits", "{commit}", "Transactions that became durable.");

    private static readonly Counter<long> Refusals = ChikaMeter.Meter.CreateCounter<long>("chika.store.refusals", "{work}", "Works that were refused because the store could not write.");

    private static readonly Histogram<int> Works = ChikaMeter.Meter.CreateHistogram<int>(
        "chika.store.commit.works", "{work}", "Works that shared one transaction.", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });

    private static readonly Histogram<double> Duration = ChikaMeter.Meter.CreateHistogram("chika.store.commit.duration", "s", "From the begin of a transaction until it is durable.", advice: ChikaMeter.Seconds);

    /// <summary>When a transaction began; 0 while nobody listens.</summary>
    public static long Now => Commits.Enabled || Works.Enabled || Duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <param name="engine">sqlite, postgresql: the name that OpenTelemetry gives the database.</param>
    /// <param name="works">Callers whose work the transaction held.</param>
    /// <param name="since">What <see cref="Now"/> said before.</param>
    public static void Committed(string engine, int works, long since)
    {
        if (since == 0) return;
        Commits.Add(1, Engine(engine));
        Works.Record(works, Engine(engine));
        Duration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, Engine(engine));
    }

    public static void Refused(string engine, int works)
    {
        if (Refusals.Enabled) Refusals.Add(works, Engine(engine));
    }

    private static KeyValuePair<string, object?> Engine(string engine) => new(EngineLabel, engine);
}

using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChikaBot.Operations.Telemetry;

namespace ChikaBot.Turns;

/// <summary>What is counted of sends.</summary>
internal static class OutboxMetrics
{
    public const string VerdictLabel = "chika.verdict";
    public const string ReasonLabel = "chika.reason";

    private static readonly Counter<long> Sends = ChikaMeter.Meter.CreateCounter<long>("chika.outbox.sends", "{send}", "Tries to send a reply, by channel, verdict and reason.");

    private static readonly Histogram<double> Duration = ChikaMeter.Meter.CreateHistogram("chika.outbox.send.duration", "s", "One try at the channel.", advice: ChikaMeter.Seconds);

    private static readonly Counter<long> DeadLetters = ChikaMeter.Meter.CreateCounter<long>("chika.dead_letters", "{letter}", "Replies and turns that were given up.");

    /// <summary>When a send began; 0 while nobody listens.</summary>
    public static long Now => Sends.Enabled || Duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <param name="since">What <see cref="Now"/> said before.</param>
    public static void Sent(string channel, SendVerdict verdict, long since)
    {
        if (since == 0) return;
        var (word, reason) = (WordOf(verdict), ReasonOf(verdict));
        Duration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, ChikaMeter.Channel(channel), new(VerdictLabel, word));
        if (reason is null) Sends.Add(1, ChikaMeter.Channel(channel), new(VerdictLabel, word));
        else Sends.Add(1, ChikaMeter.Channel(channel), new(VerdictLabel, word), new(ReasonLabel, reason));
    }

    public static void ReplyGivenUp(string channel, string reason)
    {
        if (DeadLetters.Enabled) DeadLetters.Add(1, ChikaMeter.Channel(channel), new("chika.kind", "reply"), new(ReasonLabel, SendReasons.Label(reason)));
    }

    public static void TurnGivenUp(string channel)
    {
        if (DeadLetters.Enabled) DeadLetters.Add(1, ChikaMeter.Channel(channel), new("chika.kind", "turn"));
    }

    public static string WordOf(SendVerdict verdict) => verdict switch
    {
        SendVerdict.Sent => "sent",
        SendVerdict.Retry => "retry",
        SendVerdict.Throttled => "throttled",
        _ => "rejected",
    };

    /// <summary>Null where the verdict has none.</summary>
    public static string? ReasonOf(SendVerdict verdict) => verdict switch
    {
        SendVerdict.Retry(var reason, _) => SendReasons.Label(reason),
        SendVerdict.Rejected(var reason) => SendReasons.Label(reason),
        _ => null,
    };
}

using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Turns;

internal enum Passage
{
    Free,

    /// <summary>The first message above the limit in this flood.</summary>
    FirstTooFast,

    TooFast,
}

/// <summary>How fast each sender writes: a bucket of messages that fills up again with time. Holds memory only for buckets that are not full.</summary>
internal sealed class SenderPaces(int burst, double perSecond, TimeProvider time)
{
    private readonly Dictionary<SenderKey, Pace> paces = [];
    private DateTimeOffset swept = time.GetUtcNow();

    /// <summary>Senders that have written so lately that it counts.</summary>
    public int Count
    {
        get
        {
            lock (paces) return paces.Count;
        }
    }

    public Passage Take(SenderKey sender)
    {
        lock (paces)
        {
            var now = time.GetUtcNow();
            Sweep(now);
            if (!paces.TryGetValue(sender, out var pace)) paces.Add(sender, pace = new Pace { Left = burst });
            pace.Left = LeftAt(pace, now);
            pace.At = now;
            // A flood is over when the bucket is full: until then one who writes on a little too fast is not told again and again.
            if (pace.Left >= burst) pace.Told = false;
            if (pace.Left >= 1)
            {
                pace.Left--;
                return Passage.Free;
            }

            if (pace.Told) return Passage.TooFast;
            pace.Told = true;
            return Passage.FirstTooFast;
        }
    }

    /// <summary>The sender could not be told: the next message above the limit is the first again.</summary>
    public void Untold(SenderKey sender)
    {
        lock (paces)
        {
            if (paces.TryGetValue(sender, out var pace)) pace.Told = false;
        }
    }

    private double LeftAt(Pace pace, DateTimeOffset now) => Math.Min(burst, pace.Left + Math.Max(0, (now - pace.At).TotalSeconds) * perSecond);

    private void Sweep(DateTimeOffset now)
    {
        if (Math.Abs((now - swept).TotalSeconds) * perSecond < burst) return;
        swept = now;
        foreach (var (sender, pace) in paces)
            if (LeftAt(pace, now) >= burst) paces.Remove(sender);
    }

    private sealed class Pace
    {
        public double Left { get; set; }

        public DateTimeOffset At { get; set; } = DateTimeOffset.MaxValue;

        public bool Told { get; set; }
    }
}

using System.Collections.Concurrent;

namespace ChikaBot.Desk;

/// <summary>Counts open lines, so that a page that opens too many takes nothing from the others.</summary>
internal sealed class LiveLines(LiveOptions options)
{
    private readonly ConcurrentDictionary<long, int> open = new();
    private int all;

    /// <summary>Null when there is no room; else disposing gives the place back.</summary>
    public IDisposable? TryOpen(long officer)
    {
        if (Interlocked.Increment(ref all) > options.Max)
        {
            Interlocked.Decrement(ref all);
            return null;
        }

        if (open.AddOrUpdate(officer, 1, static (_, count) => count + 1) > options.MaxPerOfficer)
        {
            Close(officer);
            return null;
        }

        return new Line(this, officer);
    }

    private void Close(long officer)
    {
        open.AddOrUpdate(officer, 0, static (_, count) => count - 1);
        Interlocked.Decrement(ref all);
    }

    private sealed class Line(LiveLines lines, long officer) : IDisposable
    {
        public void Dispose() => lines.Close(officer);
    }
}

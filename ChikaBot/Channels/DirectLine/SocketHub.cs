using System.Threading.Channels;

namespace ChikaBot.Channels.DirectLine;

/// <summary>The open sockets of this process, by conversation. It wakes them; what they send they read from the log themselves.</summary>
internal sealed class SocketHub
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, HashSet<Subscription>> open = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (gate) return open.Values.Sum(subscriptions => subscriptions.Count);
        }
    }

    public Subscription Subscribe(string conversation)
    {
        var subscription = new Subscription(this, conversation);
        lock (gate)
        {
            if (!open.TryGetValue(conversation, out var subscriptions)) open[conversation] = subscriptions = [];
            subscriptions.Add(subscription);
        }

        return subscription;
    }

    /// <summary>There is something new in the log.</summary>
    public void Wake(string conversation) => Tell(conversation, null);

    /// <summary>Shows an activity that is not kept.</summary>
    public void Show(string conversation, Shown shown) => Tell(conversation, shown);

    public void WakeAll()
    {
        lock (gate)
        {
            foreach (var subscription in open.Values.SelectMany(subscriptions => subscriptions)) subscription.Tell(null);
        }
    }

    private void Tell(string conversation, Shown? shown)
    {
        lock (gate)
        {
            if (!open.TryGetValue(conversation, out var subscriptions)) return;
            foreach (var subscription in subscriptions) subscription.Tell(shown);
        }
    }

    /// <param name="After">A socket that has sent more than this sequence does not show it any more: typing after the answer would be a lie.</param>
    internal sealed record Shown(ReadOnlyMemory<byte> ActivitySet, long After);

    /// <summary>One socket's ear. A full queue drops what comes: a wake is then already waiting, and a shown activity may be missed.</summary>
    internal sealed class Subscription(SocketHub hub, string conversation) : IDisposable
    {
        private readonly Channel<Shown?> queue = Channel.CreateBounded<Shown?>(
            new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

        public ChannelReader<Shown?> Signals => queue.Reader;

        public void Tell(Shown? shown) => queue.Writer.TryWrite(shown);

        public void Dispose()
        {
            lock (hub.gate)
            {
                if (!hub.open.TryGetValue(conversation, out var subscriptions)) return;
                subscriptions.Remove(this);
                if (subscriptions.Count == 0) hub.open.Remove(conversation);
            }
        }
    }
}

namespace ChikaBot.Turns;

/// <summary>Lets one caller per key in at a time, in order of arrival. Holds memory only for keys in use.</summary>
internal sealed class KeyedQueue<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedList<TaskCompletionSource>> waiting = [];

    /// <summary>Keys that somebody holds.</summary>
    public int Count
    {
        get
        {
            lock (waiting) return waiting.Count;
        }
    }

    /// <summary>Takes its place in the line before it returns; the place is given up on cancellation.</summary>
    public ValueTask<Place> EnterAsync(TKey key, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn;
        lock (waiting)
        {
            if (!waiting.TryGetValue(key, out var line))
            {
                // The first in line needs no entry of its own: the line's being there says that somebody is in.
                waiting.Add(key, new LinkedList<TaskCompletionSource>());
                return ValueTask.FromResult(new Place(this, key));
            }

            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            line.AddLast(turn);
        }

        return WaitAsync(key, turn, cancellationToken);
    }

    private async ValueTask<Place> WaitAsync(TKey key, TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        // Whoever completes the source first wins: the caller ahead, or the cancellation.
        await using (cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken)))
            await turn.Task;
        return new Place(this, key);
    }

    private void Leave(TKey key)
    {
        lock (waiting)
        {
            var line = waiting[key];
            while (line.First is { } first)
            {
                line.RemoveFirst();
                if (first.Value.TrySetResult()) return;
            }

            waiting.Remove(key);
        }
    }

    /// <summary>Held while inside; disposing it once lets the next one in.</summary>
    internal readonly struct Place(KeyedQueue<TKey> queue, TKey key) : IDisposable
    {
        public void Dispose() => queue.Leave(key);
    }
}

using System.Runtime.InteropServices;

namespace ChikaBot.Turns;

/// <summary>Lets one caller per key in at a time, in order of arrival. Holds memory only for keys in use.</summary>
internal sealed class KeyedQueue<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedList<TaskCompletionSource>?> waiting = [];

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
            ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(waiting, key, out var isTaken);
            // Most keys have one caller, who needs no line: the key's being there says that somebody is in.
            if (!isTaken) return ValueTask.FromResult(new Place(this, key));
            line ??= new LinkedList<TaskCompletionSource>();
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
            while (line?.First is { } first)
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

using System.Threading.Channels;
using ChikaBot.Turns;
using Npgsql;

namespace ChikaBot.Stores.Postgres.Lanes;

/// <summary>Works that wait for one of a few connections, each of which has a thread of its own.</summary>
/// <param name="name">Of the threads.</param>
internal abstract class ThreadedQueue<TWork>(NpgsqlDataSource source, Reachability reachability, PostgresStoreOptions options, string name) : IDisposable
{
    private readonly Channel<TWork> queue = Channel.CreateBounded<TWork>(new BoundedChannelOptions(options.QueueLength));
    private Thread[] threads = [];

    /// <summary>Does what is queued, then ends.</summary>
    public void Dispose()
    {
        queue.Writer.TryComplete();
        foreach (var thread in threads) thread.Join();
    }

    /// <summary>Called once, when the queue is ready to work.</summary>
    protected void Start(int connections)
    {
        threads = [.. Enumerable.Range(0, connections).Select(_ => new Thread(Run) { IsBackground = true, Name = name })];
        foreach (var thread in threads) thread.Start();
    }

    /// <summary>Waits for room. Afterwards the work will be done, so its caller hears how it ended even if it no longer wants to.</summary>
    /// <exception cref="StoreUnavailableException">The store is closed.</exception>
    protected async ValueTask EnqueueAsync(TWork work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (queue.Writer.TryWrite(work)) return;
        try
        {
            await queue.Writer.WriteAsync(work, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw Line.Away(exception);
        }
    }

    /// <summary>Works until the queue is closed and empty, on a thread of its own.</summary>
    protected abstract void Work(Line line, ChannelReader<TWork> works);

    /// <summary>False when nothing will come any more.</summary>
    protected static bool WaitFor(ChannelReader<TWork> works) => works.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

    private void Run()
    {
        using var line = new Line(source, reachability);
        Work(line, queue.Reader);
    }
}

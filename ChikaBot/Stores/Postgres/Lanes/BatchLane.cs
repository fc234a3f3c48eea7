using System.Threading.Channels;
using Npgsql;

namespace ChikaBot.Stores.Postgres.Lanes;

/// <summary>
/// A queue before a few connections, each with a thread of its own. A thread takes whatever waits, sends it in one round trip, which is one
/// transaction, and only then tells every caller. A work that fails is taken out of its batch; the others are done.
/// </summary>
internal sealed class BatchLane : ThreadedQueue<LaneWork>
{
    private const int MaxTries = 5;

    private readonly PostgresStoreOptions options;
    private readonly bool commits;

    /// <param name="commits">True when its transactions write: they are counted.</param>
    public BatchLane(NpgsqlDataSource source, Reachability reachability, PostgresStoreOptions options, int connections, bool commits)
        : base(source, reachability, options, commits ? "postgres-write" : "postgres-read")
    {
        (this.options, this.commits) = (options, commits);
        Start(connections);
    }

    /// <summary>Runs one statement, which returns rows.</summary>
    /// <inheritdoc cref="RunAsync{T}(Action{NpgsqlBatchCommandCollection}, Func{NpgsqlDataReader, T}, CancellationToken)"/>
    public ValueTask<T> RunAsync<T>(string sql, Action<NpgsqlParameterCollection> bind, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        RunAsync(
            batch =>
            {
                var command = new NpgsqlBatchCommand(sql);
                bind(command.Parameters);
                batch.Add(command);
            },
            read,
            cancellationToken);

    /// <exception cref="Turns.StoreUnavailableException">The server cannot be reached or cannot work now.</exception>
    public async ValueTask<T> RunAsync<T>(Action<NpgsqlBatchCommandCollection> add, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var work = new LaneWork<T>(add, read);
        await EnqueueAsync(work, cancellationToken);
        return await work.Completion;
    }

    protected override void Work(Line line, ChannelReader<LaneWork> works)
    {
        var batch = new List<LaneWork>(options.MaxBatch);
        while (WaitFor(works))
        {
            while (batch.Count < options.MaxBatch && works.TryRead(out var work)) batch.Add(work);
            if (batch.Count > 0) Do(line, batch);
            batch.Clear();
        }
    }

    private void Do(Line line, List<LaneWork> batch)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                Send(line.Get(), batch);
                break;
            }
            catch (Exception exception) when (exception.IsRace() && tries < MaxTries)
            {
                // Rolled back as a whole; once more.
            }
            catch (Exception exception) when (exception is Turns.StoreUnavailableException || exception.IsUnavailable())
            {
                line.Drop();
                if (commits) StoreMetrics.Refused("postgresql", batch.Count);
                var refusal = exception as Turns.StoreUnavailableException ?? Line.Away(exception);
                foreach (var work in batch) work.Fail(refusal);
                return;
            }
            catch (Exception exception)
            {
                line.Drop();
                if (batch.Count == 1) batch[0].Fail(exception);
                else foreach (var work in batch) Do(line, [work]);
                return;
            }
        }

        foreach (var work in batch) work.Complete();
    }

    private void Send(NpgsqlConnection connection, List<LaneWork> works)
    {
        var since = commits ? StoreMetrics.Now : 0;
        using var batch = new NpgsqlBatch(connection);
        foreach (var work in works) work.AddTo(batch);
        using (var reader = batch.ExecuteReader())
        {
            foreach (var work in works)
            {
                work.Read(reader);
                reader.NextResult();
            }

            // Only the end of the results says that the transaction is durable.
            while (reader.NextResult())
            {
            }
        }

        if (commits) StoreMetrics.Committed("postgresql", works.Count, since);
    }
}

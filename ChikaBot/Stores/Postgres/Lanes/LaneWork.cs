using Npgsql;

namespace ChikaBot.Stores.Postgres.Lanes;

/// <summary>One caller's part of a round trip.</summary>
internal abstract class LaneWork
{
    /// <summary>Adds its statements; each of them returns rows.</summary>
    public abstract void AddTo(NpgsqlBatch batch);

    /// <summary>Takes its results; may be called again after a round trip that was rolled back. The reader stands at the first of them, and is left at the last.</summary>
    public abstract void Read(NpgsqlDataReader reader);

    /// <summary>Hands the result over; called only when the transaction is durable.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);
}

/// <param name="add">Adds one statement or more.</param>
internal sealed class LaneWork<T>(Action<NpgsqlBatchCommandCollection> add, Func<NpgsqlDataReader, T> read) : LaneWork
{
    // Asynchronously: a continuation must never run on the lane's thread.
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Completion => completion.Task;

    public override void AddTo(NpgsqlBatch batch) => add(batch.BatchCommands);

    public override void Read(NpgsqlDataReader reader) => result = read(reader);

    public override void Complete() => completion.TrySetResult(result!);

    public override void Fail(Exception exception) => completion.TrySetException(exception);
}

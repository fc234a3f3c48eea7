using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite.Writing;

/// <summary>One caller's part of a group commit.</summary>
internal abstract class WriteWork
{
    /// <summary>Runs inside the transaction; may run again after a rollback, so it keeps nothing but its result.</summary>
    public abstract void Apply(Connection connection);

    /// <summary>Hands the result over; called only when the transaction is durable.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);
}

internal sealed class WriteWork<T>(Func<Connection, T> apply) : WriteWork
{
    // Asynchronously: a continuation must never run on the writer's thread.
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Completion => completion.Task;

    public override void Apply(Connection connection) => result = apply(connection);

    public override void Complete() => completion.TrySetResult(result!);

    public override void Fail(Exception exception) => completion.TrySetException(exception);
}

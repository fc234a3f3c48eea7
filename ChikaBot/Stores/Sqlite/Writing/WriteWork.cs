using System.Threading.Tasks.Sources;
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

/// <summary>A part with a result, which its caller awaits: once.</summary>
internal sealed class WriteWork<T>(Func<Connection, T> apply) : WriteWork, IValueTaskSource<T>
{
    // Asynchronously: a continuation must never run on the writer's thread.
    private ManualResetValueTaskSourceCore<T> completion = new() { RunContinuationsAsynchronously = true };
    private T? result;

    public ValueTask<T> Completion => new(this, completion.Version);

    public override void Apply(Connection connection) => result = apply(connection);

    public override void Complete() => completion.SetResult(result!);

    public override void Fail(Exception exception) => completion.SetException(exception);

    T IValueTaskSource<T>.GetResult(short token) => completion.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<T>.GetStatus(short token) => completion.GetStatus(token);

    void IValueTaskSource<T>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        completion.OnCompleted(continuation, state, token, flags);
}

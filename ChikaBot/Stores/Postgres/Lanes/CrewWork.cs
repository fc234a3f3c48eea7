namespace ChikaBot.Stores.Postgres.Lanes;

internal abstract class CrewWork(CrewMode mode, string? key)
{
    public CrewMode Mode => mode;

    /// <summary>Of a write beside others: what two must not write at a time.</summary>
    public string? Key => key;

    /// <summary>May run again after a rollback, so it keeps nothing but its result.</summary>
    public abstract void Apply(PostgresSession session);

    public abstract void Complete();

    public abstract void Fail(Exception exception);
}

internal sealed class CrewWork<T>(Func<PostgresSession, T> apply, CrewMode mode, string? key) : CrewWork(mode, key)
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Completion => completion.Task;

    public override void Apply(PostgresSession session) => result = apply(session);

    public override void Complete() => completion.TrySetResult(result!);

    public override void Fail(Exception exception) => completion.TrySetException(exception);
}

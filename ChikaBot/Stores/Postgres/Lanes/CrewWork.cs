namespace ChikaBot.Stores.Postgres.Lanes;

internal abstract class CrewWork(bool writes)
{
    public bool Writes => writes;

    /// <summary>May run again after a rollback, so it keeps nothing but its result.</summary>
    public abstract void Apply(PostgresSession session);

    public abstract void Complete();

    public abstract void Fail(Exception exception);
}

internal sealed class CrewWork<T>(Func<PostgresSession, T> apply, bool writes) : CrewWork(writes)
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Completion => completion.Task;

    public override void Apply(PostgresSession session) => result = apply(session);

    public override void Complete() => completion.TrySetResult(result!);

    public override void Fail(Exception exception) => completion.TrySetException(exception);
}

namespace ChikaBot.Stores.Sql;

/// <summary>A database for what is not on the way of every message: the classes beside it say what is read and written, once for all engines.</summary>
internal interface ISqlStore
{
    /// <summary>Reads outside a transaction; each statement sees what is committed.</summary>
    /// <param name="read">Must dispose its queries. May run on another thread.</param>
    /// <exception cref="Turns.StoreUnavailableException">The database cannot be read now.</exception>
    ValueTask<T> ReadAsync<TState, T>(TState state, Func<SqlSession, TState, T> read, CancellationToken cancellationToken);

    /// <summary>Returns when the work is durable. It runs as if nobody else wrote at the same time.</summary>
    /// <param name="apply">Runs in a transaction, and again after one that was rolled back: it keeps nothing but its result, checks before it writes, and does not wait.</param>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was written.</exception>
    ValueTask<T> WriteAsync<T>(Func<SqlSession, T> apply, CancellationToken cancellationToken);

    /// <summary>The same, where the database can do it beside other writes: alone only among those with the same key.</summary>
    /// <param name="key">What two must not write at a time, such as one log; null when each statement stands for itself.</param>
    /// <inheritdoc cref="WriteAsync"/>
    ValueTask<T> WriteBesideAsync<T>(string? key, Func<SqlSession, T> apply, CancellationToken cancellationToken) => WriteAsync(apply, cancellationToken);
}

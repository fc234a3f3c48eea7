using System.Collections.Concurrent;
using ChikaBot.Stores.Sqlite.Native;
using Microsoft.Data.Sqlite;

namespace ChikaBot.Stores.Sqlite;

/// <summary>Connections that only read. In WAL mode a reader sees the last commit and waits for nobody.</summary>
internal sealed class ReaderPool(Func<Connection> open) : IDisposable
{
    private static readonly int Kept = Environment.ProcessorCount * 4;

    private readonly ConcurrentBag<Connection> idle = [];
    private volatile bool disposed;

    /// <param name="read">Must dispose its queries, because an open one would keep an old state of the database alive.</param>
    /// <exception cref="SqliteException">The database cannot be read now.</exception>
    public T Read<TState, T>(TState state, Func<Connection, TState, T> read)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (!idle.TryTake(out var connection)) connection = open();
        try
        {
            var result = read(connection, state);
            Return(connection);
            return result;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var connection)) connection.Dispose();
    }

    private void Return(Connection connection)
    {
        if (disposed || idle.Count >= Kept) connection.Dispose();
        else idle.Add(connection);
    }
}

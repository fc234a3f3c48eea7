using ChikaBot.Turns;
using Npgsql;

namespace ChikaBot.Stores.Postgres.Lanes;

/// <summary>One connection, opened when it is needed and again after it broke. While the server is away, it says so at once instead of trying for each caller. For one thread.</summary>
internal sealed class Line(NpgsqlDataSource source, TimeSpan pause) : IDisposable
{
    private long closedUntil;

    public NpgsqlConnection? Open { get; private set; }

    /// <exception cref="StoreUnavailableException">The server cannot be reached now.</exception>
    public NpgsqlConnection Get()
    {
        if (Open is { State: System.Data.ConnectionState.Open } open) return open;
        Drop();
        if (Environment.TickCount64 < closedUntil) throw Away(null);
        try
        {
            return Open = source.OpenConnection();
        }
        catch (Exception exception) when (exception.IsUnavailable())
        {
            closedUntil = Environment.TickCount64 + (long)pause.TotalMilliseconds;
            throw Away(exception);
        }
    }

    public void Drop()
    {
        Open?.Dispose();
        Open = null;
    }

    public void Dispose() => Drop();

    public static StoreUnavailableException Away(Exception? exception) => new("The store cannot be reached or cannot work now.", exception);
}

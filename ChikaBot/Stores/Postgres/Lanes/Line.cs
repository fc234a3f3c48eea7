using System.Data;
using ChikaBot.Turns;
using Npgsql;

namespace ChikaBot.Stores.Postgres.Lanes;

/// <summary>One connection, opened when it is needed and again after it, or another one to the same server, broke. For one thread.</summary>
internal sealed class Line(NpgsqlDataSource source, Reachability reachability) : IDisposable
{
    private NpgsqlConnection? open;
    private long epoch;

    /// <exception cref="StoreUnavailableException">The server cannot be reached now.</exception>
    public NpgsqlConnection Get()
    {
        if (open is { State: ConnectionState.Open } && epoch == reachability.Epoch) return open;
        Drop();
        if (reachability.IsClosed) throw Away(null);
        // Read first: what breaks while this one opens makes it doubtful.
        epoch = reachability.Epoch;
        try
        {
            open = source.OpenConnection();
        }
        catch (Exception exception) when (exception.IsUnavailable())
        {
            reachability.Failed();
            throw Away(exception);
        }

        reachability.Succeeded();
        return open;
    }

    public void Drop()
    {
        if (open is null) return;
        // Those that another line already reported are not reported again.
        if (open.State != ConnectionState.Open && epoch == reachability.Epoch) reachability.Broke();
        if (epoch != reachability.Epoch) NpgsqlConnection.ClearPool(open);
        open.Dispose();
        open = null;
    }

    public void Dispose() => Drop();

    public static StoreUnavailableException Away(Exception? exception) => new("The store cannot be reached or cannot work now.", exception);
}

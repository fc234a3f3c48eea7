using ChikaBot.Stores.Postgres.Lanes;
using ChikaBot.Turns;
using Npgsql;

namespace ChikaBot.Stores.Postgres;

/// <summary>
/// A session's advisory lock on a connection of its own, held for the look and gone with the process or the connection. When the last look
/// began is noted by the database's clock: those of replicas differ.
/// </summary>
internal sealed class PostgresJobLock(PostgresStore store) : IJobLock
{
    private const string Take = "SELECT pg_try_advisory_lock(hashtextextended('ChikaBot job ' || $1, 0))";

    private const string Now = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    // A beginning in the future was noted before the clock was set back.
    private const string Begin = $"""
        INSERT INTO job_runs AS last (job, started_at) VALUES ($1, {Now})
        ON CONFLICT (job) DO UPDATE SET started_at = excluded.started_at
        WHERE last.started_at <= excluded.started_at - $2 OR last.started_at > excluded.started_at
        """;

    private const string TakeBack = "DELETE FROM job_runs WHERE job = $1";

    private const string Release = "SELECT pg_advisory_unlock_all()";

    public async ValueTask<bool> TryRunAsync(string job, TimeSpan pause, Func<CancellationToken, Task> look, CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAloneAsync(cancellationToken);
        try
        {
            if (!await TakeAsync(connection, job, cancellationToken)) return false;
            if (await BeginAsync(connection, job, pause, cancellationToken))
            {
                await RunAsync(connection, job, look, cancellationToken);
                return true;
            }

            await ReleaseAsync(connection);
            return false;
        }
        catch (Exception exception) when (exception is not StoreUnavailableException && exception.IsUnavailable())
        {
            throw Line.Away(exception);
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string job, Func<CancellationToken, Task> look, CancellationToken cancellationToken)
    {
        using var ended = new CancellationTokenSource();
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watch = WatchAsync(connection, lost, ended.Token);
        var done = false;
        try
        {
            await look(lost.Token);
            done = true;
        }
        catch (OperationCanceledException exception) when (lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new StoreUnavailableException("The lock of a background job was lost.", exception);
        }
        finally
        {
            await ended.CancelAsync();
            await watch;
            // Not to be cancelled: what was not done need not wait for the pause, on whichever replica looks next.
            if (!done) await TakeBackAsync(connection, job);
            await ReleaseAsync(connection);
        }
    }

    /// <summary>Reads from the connection, which says nothing as long as it lives.</summary>
    private static async Task WatchAsync(NpgsqlConnection connection, CancellationTokenSource lost, CancellationToken ended)
    {
        try
        {
            while (true) await connection.WaitAsync(ended);
        }
        catch (OperationCanceledException)
        {
            // The look is over.
        }
        catch (Exception exception) when (exception.IsUnavailable())
        {
            await lost.CancelAsync();
        }
    }

    private static async Task<bool> TakeAsync(NpgsqlConnection connection, string job, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Take, connection);
        command.Parameters.With(job);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task<bool> BeginAsync(NpgsqlConnection connection, string job, TimeSpan pause, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Begin, connection);
        command.Parameters.With(job).With((long)pause.TotalMilliseconds);
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    private static async Task TakeBackAsync(NpgsqlConnection connection, string job)
    {
        await using var command = new NpgsqlCommand(TakeBack, connection);
        command.Parameters.With(job);
        await TryAsync(command);
    }

    /// <summary>Closing would do it as well, a little later.</summary>
    private static async Task ReleaseAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Release, connection);
        await TryAsync(command);
    }

    private static async Task TryAsync(NpgsqlCommand command)
    {
        try
        {
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is InvalidOperationException || exception.IsUnavailable())
        {
            // The connection is gone, and the lock with it.
        }
    }
}

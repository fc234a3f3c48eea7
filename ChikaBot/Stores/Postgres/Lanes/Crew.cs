using System.Threading.Channels;
using Npgsql;

namespace ChikaBot.Stores.Postgres.Lanes;

/// <summary>
/// A few connections, each with a thread of its own, for works of several statements. Those that write do so one after the other in the
/// whole cluster, as the statements in <c>Stores/Sql</c> are written for a single writer; nothing on the way of every message waits for them.
/// </summary>
internal sealed class Crew : ThreadedQueue<CrewWork>
{
    private const int MaxTries = 10;

    /// <summary>Any number that no other program on the same database uses.</summary>
    private const string OneWriter = "SELECT pg_advisory_xact_lock(74105193857538)";

    public Crew(NpgsqlDataSource source, Reachability reachability, PostgresStoreOptions options)
        : base(source, reachability, options, "postgres-desk") => Start(options.DeskConnections);

    /// <param name="writes">True: in a transaction of its own, durable on return.</param>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was written, or it cannot be read now.</exception>
    public async ValueTask<T> RunAsync<T>(Func<PostgresSession, T> apply, bool writes, CancellationToken cancellationToken)
    {
        var work = new CrewWork<T>(apply, writes);
        await EnqueueAsync(work, cancellationToken);
        return await work.Completion;
    }

    protected override void Work(Line line, ChannelReader<CrewWork> works)
    {
        PostgresSession? session = null;
        while (WaitFor(works))
            if (works.TryRead(out var work)) Do(line, ref session, work);
        session?.Dispose();
    }

    private static void Do(Line line, ref PostgresSession? session, CrewWork work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var connection = line.Get();
                if (session?.Connection != connection) session = new PostgresSession(connection);
                Apply(session, work);
                break;
            }
            catch (Exception exception) when (exception.IsRace() && tries < MaxTries)
            {
                // Rolled back; once more.
            }
            catch (Exception exception)
            {
                line.Drop();
                session = null;
                work.Fail(exception is not Turns.StoreUnavailableException && exception.IsUnavailable() ? Line.Away(exception) : exception);
                return;
            }
        }

        work.Complete();
    }

    private static void Apply(PostgresSession session, CrewWork work)
    {
        if (!work.Writes)
        {
            work.Apply(session);
            return;
        }

        using var transaction = session.Connection.BeginTransaction();
        using (var query = session.Query(OneWriter)) query.Run();
        work.Apply(session);
        transaction.Commit();
    }
}

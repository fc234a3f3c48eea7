using System.Threading.Channels;
using Npgsql;

namespace ChikaBot.Stores.Postgres.Lanes;

/// <summary>
/// A few connections, each with a thread of its own, for works of several statements. Most that write do so one after the other in the
/// whole cluster, as the statements in <c>Stores/Sql</c> are written for a single writer. Nothing on the way of every message waits for them:
/// what each message brings about as well (logs, reports of delivery) is written beside them.
/// </summary>
internal sealed class Crew : ThreadedQueue<CrewWork>
{
    private const int MaxTries = 10;

    /// <summary>Any number that no other program on the same database uses.</summary>
    private const string OneWriter = "SELECT pg_advisory_xact_lock(74105193857538)";

    private const string OneWriterOfKey = "SELECT pg_advisory_xact_lock(hashtextextended(?1, 74105193857538))";

    public Crew(NpgsqlDataSource source, Reachability reachability, PostgresStoreOptions options)
        : base(source, reachability, options, "postgres-desk") => Start(options.DeskConnections);

    /// <summary>What is written is durable on return.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was written, or it cannot be read now.</exception>
    public async ValueTask<T> RunAsync<T>(Func<PostgresSession, T> apply, CrewMode mode, CancellationToken cancellationToken, string? key = null)
    {
        var work = new CrewWork<T>(apply, mode, key);
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
        if (work.Mode == CrewMode.Reads)
        {
            work.Apply(session);
            return;
        }

        using var transaction = session.Connection.BeginTransaction();
        Lock(session, work);
        work.Apply(session);
        transaction.Commit();
    }

    private static void Lock(PostgresSession session, CrewWork work)
    {
        if (work.Mode == CrewMode.WritesAlone)
        {
            using var everything = session.Query(OneWriter);
            everything.Run();
        }
        else if (work.Key is { } key)
        {
            using var one = session.Query(OneWriterOfKey).Bind(1, key);
            one.Run();
        }
    }
}

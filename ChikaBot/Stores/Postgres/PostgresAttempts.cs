using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Sql;
using Npgsql;

namespace ChikaBot.Stores.Postgres;

/// <summary>Reads the attempt windows, and writes them where no turn does.</summary>
internal sealed class PostgresAttempts(PostgresStore store) : IAttemptLedger, IAttemptCounter
{
    private const string Select = "SELECT failures, since, locked_until, version FROM attempts WHERE hash = $1 AND kind = $2";

    public ValueTask<AttemptWindow> ReadAsync(AttemptKey key, CancellationToken cancellationToken) =>
        store.Reads.RunAsync(
            Select,
            parameters => parameters.With(key.Hash).With(key.Kind),
            reader => Read(reader, key),
            cancellationToken);

    /// <summary>One round trip, but a statement for each: they may lie in different shards.</summary>
    public ValueTask<(AttemptWindow First, AttemptWindow Second)> ReadAsync(AttemptKey first, AttemptKey second, CancellationToken cancellationToken) =>
        store.Reads.RunAsync(
            batch =>
            {
                foreach (var key in (ReadOnlySpan<AttemptKey>)[first, second])
                {
                    var command = new NpgsqlBatchCommand(Select);
                    command.Parameters.With(key.Hash).With(key.Kind);
                    batch.Add(command);
                }
            },
            reader =>
            {
                var window = Read(reader, first);
                reader.NextResult();
                return (window, Read(reader, second));
            },
            cancellationToken);

    public ValueTask<bool> CountAsync(IReadOnlyList<AttemptWindow> windows, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.Writes.RunAsync(
            PostgresTurn.Count,
            parameters => PostgresTurn.Add(parameters, windows).With(now.ToStored()),
            static reader => reader.Read() && reader.GetBoolean(0),
            cancellationToken);

    private static AttemptWindow Read(NpgsqlDataReader reader, AttemptKey key) => reader.Read()
        ? new AttemptWindow(key, reader.GetInt32(0), InstantOf(reader, 1), InstantOf(reader, 2), reader.GetInt64(3))
        : AttemptWindow.Empty(key);

    private static DateTimeOffset? InstantOf(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : Instant.FromStored(reader.GetInt64(column));
}

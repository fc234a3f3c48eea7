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
            reader => reader.Read()
                ? new AttemptWindow(key, reader.GetInt32(0), InstantOf(reader, 1), InstantOf(reader, 2), reader.GetInt64(3))
                : AttemptWindow.Empty(key),
            cancellationToken);

    public ValueTask<bool> CountAsync(IReadOnlyList<AttemptWindow> windows, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.Writes.RunAsync(
            PostgresTurn.Count,
            parameters => PostgresTurn.Add(parameters, windows).With(now.ToStored()),
            static reader => reader.Read() && reader.GetBoolean(0),
            cancellationToken);

    private static DateTimeOffset? InstantOf(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : Instant.FromStored(reader.GetInt64(column));
}

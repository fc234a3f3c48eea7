using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;
using Npgsql;
using NpgsqlTypes;

namespace ChikaBot.Stores.Postgres;

/// <summary>A turn's commit as one statement.</summary>
internal static class PostgresTurn
{
    private const string Turn = "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15";

    public const string Write = $"SELECT turn_write({Turn})";

    public const string WriteCounting = $"SELECT turn_write_counting({Turn}, $16, $17, $18, $19, $20, $21)";

    public const string Count = "SELECT attempts_count($1, $2, $3, $4, $5, $6, $7)";

    public static string Statement(TurnCommit commit) => commit.Attempts.Count == 0 ? Write : WriteCounting;

    /// <param name="outgoing">The replies that go out with it; null for none.</param>
    public static void AddTo(NpgsqlParameterCollection parameters, Guid id, TurnCommit commit, IReadOnlyList<ReadOnlyMemory<byte>>? outgoing)
    {
        parameters.With(id).With(commit.Conversation.Channel).With(commit.Conversation.Id).With(commit.ExpectedVersion).With(commit.Snapshot).With(commit.MessageId)
            .With(commit.ReceivedAt.ToUnixTimeMilliseconds()).With(commit.Replies).With(commit.Sender is { } sender ? Sql.SenderColumn.ToStored(sender) : null)
            .With(commit.Address?.Channel).With(commit.Address?.Json)
            .With(NpgsqlDbType.Array | NpgsqlDbType.Bytea, outgoing is { Count: > 0 } && commit.Address is not null ? outgoing.Select(reply => reply.ToArray()).ToArray() : null)
            .With(commit.Trace).With(commit.DeadLetterReason).With(commit.Attempt);
        if (commit.Attempts.Count > 0) Add(parameters, commit.Attempts);
    }

    /// <summary>In the order of their hashes: two turns that count the same windows must not wait for each other.</summary>
    public static NpgsqlParameterCollection Add(NpgsqlParameterCollection parameters, IReadOnlyList<AttemptWindow> windows)
    {
        var sorted = windows.OrderBy(window => window.Key.Hash, StringComparer.Ordinal).ThenBy(window => window.Key.Kind, StringComparer.Ordinal).ToArray();
        return parameters.With(NpgsqlDbType.Array | NpgsqlDbType.Text, sorted.Select(window => window.Key.Kind).ToArray())
            .With(NpgsqlDbType.Array | NpgsqlDbType.Text, sorted.Select(window => window.Key.Hash).ToArray())
            .With(NpgsqlDbType.Array | NpgsqlDbType.Integer, sorted.Select(window => window.Failures).ToArray())
            .With(NpgsqlDbType.Array | NpgsqlDbType.Bigint, sorted.Select(window => window.Since?.ToUnixTimeMilliseconds()).ToArray())
            .With(NpgsqlDbType.Array | NpgsqlDbType.Bigint, sorted.Select(window => window.LockedUntil?.ToUnixTimeMilliseconds()).ToArray())
            .With(NpgsqlDbType.Array | NpgsqlDbType.Bigint, sorted.Select(window => window.Version).ToArray());
    }
}

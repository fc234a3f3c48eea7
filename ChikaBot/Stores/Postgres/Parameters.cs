using Npgsql;
using NpgsqlTypes;

namespace ChikaBot.Stores.Postgres;

/// <summary>Parameters in order, each with its type, so that the server need not guess the type of a NULL.</summary>
internal static class Parameters
{
    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, long value)
    {
        parameters.Add(new NpgsqlParameter<long> { TypedValue = value });
        return parameters;
    }

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, int value)
    {
        parameters.Add(new NpgsqlParameter<int> { TypedValue = value });
        return parameters;
    }

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, Guid value)
    {
        parameters.Add(new NpgsqlParameter<Guid> { TypedValue = value });
        return parameters;
    }

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, string? value) =>
        parameters.With(NpgsqlDbType.Text, value is null ? null : PostgresText.Clean(value));

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, ReadOnlyMemory<byte>? value) => parameters.With(NpgsqlDbType.Bytea, value);

    public static NpgsqlParameterCollection With(this NpgsqlParameterCollection parameters, NpgsqlDbType type, object? value)
    {
        parameters.Add(Of(type, value));
        return parameters;
    }

    public static NpgsqlParameter Of(NpgsqlDbType type, object? value) => new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };
}

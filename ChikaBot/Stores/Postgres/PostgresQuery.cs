using System.Globalization;
using ChikaBot.Stores.Sql;
using Npgsql;
using NpgsqlTypes;

namespace ChikaBot.Stores.Postgres;

/// <summary>Holds all rows of its last run: another query may run on the connection meanwhile.</summary>
internal sealed class PostgresQuery(NpgsqlCommand command) : SqlQuery
{
    private readonly List<object[]> rows = [];
    private int row = -1;
    private int? changed;

    public override SqlQuery Bind(int index, long? value) => Bind(index, NpgsqlDbType.Bigint, value);

    public override SqlQuery Bind(int index, string? value) => Bind(index, NpgsqlDbType.Text, value is null ? null : PostgresText.Clean(value));

    public override SqlQuery Bind(int index, ReadOnlyMemory<byte>? value) => Bind(index, NpgsqlDbType.Bytea, value);

    public override SqlQuery Bind(int index, ConversationId value) => Bind(index, NpgsqlDbType.Uuid, value.ToGuid());

    public override bool Step()
    {
        Execute();
        return ++row < rows.Count;
    }

    public override int Run()
    {
        Execute();
        return changed!.Value;
    }

    public override bool IsNull(int column) => rows[row][column] is DBNull;

    public override long Int64(int column) => Convert.ToInt64(rows[row][column], CultureInfo.InvariantCulture);

    public override string Text(int column) => (string)rows[row][column];

    public override byte[] Blob(int column) => (byte[])rows[row][column];

    public override ConversationId ConversationId(int column) => ConversationIds.FromGuid((Guid)rows[row][column]);

    public override void Dispose()
    {
        rows.Clear();
        command.Parameters.Clear();
        (row, changed) = (-1, null);
    }

    private PostgresQuery Bind(int index, NpgsqlDbType type, object? value)
    {
        while (command.Parameters.Count < index) command.Parameters.Add(Parameters.Of(NpgsqlDbType.Bigint, null));
        command.Parameters[index - 1] = Parameters.Of(type, value);
        return this;
    }

    private void Execute()
    {
        if (changed is not null) return;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        reader.Close();
        changed = Math.Max(0, reader.RecordsAffected);
    }
}

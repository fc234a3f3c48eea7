using System.Text;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Postgres;
using ChikaBot.Stores.Sqlite.Native;
using Npgsql;
using NpgsqlTypes;

namespace ChikaBot.Stores.Moving;

/// <summary>Writes rows of one table as PostgreSQL has them.</summary>
internal sealed class RowWriter(MovedTable table, NpgsqlBinaryImporter importer)
{
    /// <exception cref="MoveException">A value has no place there.</exception>
    public void Write(Query row)
    {
        importer.StartRow();
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var column = table.Columns[index];
            if (row.IsNull(index)) WriteNull(column);
            else Write(row, index, column);
        }
    }

    private void WriteNull(MovedColumn column)
    {
        if (column.IsNullable) importer.WriteNull();
        else if (column.Type == ColumnType.Conversation) throw new MoveException($"a row of {table.Name} belongs to a conversation that is not there");
        else throw new MoveException($"{column.Name} is empty in a row of {table.Name}, and may not be in PostgreSQL");
    }

    private void Write(Query row, int index, MovedColumn column)
    {
        switch (column.Type)
        {
            case ColumnType.Bigint:
                importer.Write(row.Int64(index), NpgsqlDbType.Bigint);
                break;
            case ColumnType.Integer:
                importer.Write((int)InRange(row.Int64(index), int.MinValue, int.MaxValue, column), NpgsqlDbType.Integer);
                break;
            case ColumnType.Smallint:
                importer.Write((short)InRange(row.Int64(index), short.MinValue, short.MaxValue, column), NpgsqlDbType.Smallint);
                break;
            case ColumnType.Text:
                importer.Write(PostgresText.Clean(TextOf(row, index)), NpgsqlDbType.Text);
                break;
            case ColumnType.Bytea:
                importer.Write(row.Blob(index), NpgsqlDbType.Bytea);
                break;
            default:
                importer.Write(KeyOf(TextOf(row, index)), NpgsqlDbType.Uuid);
                break;
        }
    }

    private long InRange(long value, long least, long most, MovedColumn column) =>
        value >= least && value <= most ? value : throw new MoveException($"{column.Name} in a row of {table.Name} is a number that PostgreSQL's column cannot hold");

    private static Guid KeyOf(string stored)
    {
        var end = stored.IndexOf('\n', StringComparison.Ordinal);
        return ConversationIds.Of(new ConversationKey(stored[..end], stored[(end + 1)..])).ToGuid();
    }

    // As bytes: SQLite's own reading of a text ends at the first character 0.
    private static string TextOf(Query row, int index) => Encoding.UTF8.GetString(row.Blob(index));
}

using SQLitePCL;

namespace ChikaBot.Stores.Sqlite.Native;

/// <summary>A prepared statement in use. Parameters count from 1, columns from 0. Disposing resets it for the next use.</summary>
internal readonly ref struct Query(Connection connection, sqlite3_stmt statement)
{
    public Query Bind(int index, long value)
    {
        connection.Check(raw.sqlite3_bind_int64(statement, index, value));
        return this;
    }

    public Query Bind(int index, long? value)
    {
        connection.Check(value is { } number ? raw.sqlite3_bind_int64(statement, index, number) : raw.sqlite3_bind_null(statement, index));
        return this;
    }

    public Query Bind(int index, string? value)
    {
        connection.Check(value is null ? raw.sqlite3_bind_null(statement, index) : raw.sqlite3_bind_text(statement, index, value));
        return this;
    }

    public Query Bind(int index, ReadOnlyMemory<byte> value)
    {
        // A blob bound from an empty span would arrive as NULL.
        connection.Check(value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(statement, index, 0)
            : raw.sqlite3_bind_blob(statement, index, value.Span));
        return this;
    }

    public Query Bind(int index, ReadOnlyMemory<byte>? value)
    {
        if (value is { } bytes) return Bind(index, bytes);
        connection.Check(raw.sqlite3_bind_null(statement, index));
        return this;
    }

    /// <summary>True when there is a row to read.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW) return true;
        connection.Check(code);
        return false;
    }

    /// <summary>Runs to the end and returns the rows changed.</summary>
    public int Run()
    {
        while (Step())
        {
        }

        return connection.Changes;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    public int Int32(int column) => raw.sqlite3_column_int(statement, column);

    public long? NullableInt64(int column) => IsNull(column) ? null : Int64(column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public byte[] Blob(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    /// <summary>Null for NULL; a conditional between null and an array would turn NULL into an empty memory.</summary>
    public ReadOnlyMemory<byte>? NullableBlob(int column)
    {
        if (IsNull(column)) return null;
        return Blob(column);
    }

    public string? NullableText(int column) => IsNull(column) ? null : Text(column);

    public void Dispose()
    {
        // Reset repeats the error of the last step, which has been thrown already.
        raw.sqlite3_reset(statement);
        raw.sqlite3_clear_bindings(statement);
    }
}

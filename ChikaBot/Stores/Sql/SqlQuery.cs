namespace ChikaBot.Stores.Sql;

/// <summary>A prepared statement in use. Parameters count from 1 without gaps, columns from 0. Disposing resets it for the next use.</summary>
internal abstract class SqlQuery : IDisposable
{
    public abstract SqlQuery Bind(int index, long? value);

    public abstract SqlQuery Bind(int index, string? value);

    public abstract SqlQuery Bind(int index, ReadOnlyMemory<byte>? value);

    public abstract SqlQuery Bind(int index, ConversationId value);

    /// <summary>True when there is a row to read.</summary>
    public abstract bool Step();

    /// <summary>Runs to the end and returns the rows changed.</summary>
    public abstract int Run();

    public abstract bool IsNull(int column);

    public abstract long Int64(int column);

    public abstract string Text(int column);

    public abstract byte[] Blob(int column);

    public abstract ConversationId ConversationId(int column);

    public abstract void Dispose();

    public int Int32(int column) => checked((int)Int64(column));

    public long? NullableInt64(int column) => IsNull(column) ? null : Int64(column);

    public string? NullableText(int column) => IsNull(column) ? null : Text(column);

    /// <summary>Null for NULL; a conditional between null and an array would turn NULL into an empty memory.</summary>
    public ReadOnlyMemory<byte>? NullableBlob(int column)
    {
        if (IsNull(column)) return null;
        return Blob(column);
    }
}

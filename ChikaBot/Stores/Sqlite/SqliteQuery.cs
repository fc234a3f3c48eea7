using ChikaBot.Stores.Sql;
using ChikaBot.Stores.Sqlite.Native;
using SQLitePCL;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteQuery(Connection connection, sqlite3_stmt statement) : SqlQuery
{
    private Query Native => new(connection, statement);

    public override SqlQuery Bind(int index, long? value)
    {
        Native.Bind(index, value);
        return this;
    }

    public override SqlQuery Bind(int index, string? value)
    {
        Native.Bind(index, value);
        return this;
    }

    public override SqlQuery Bind(int index, ReadOnlyMemory<byte>? value)
    {
        Native.Bind(index, value);
        return this;
    }

    public override SqlQuery Bind(int index, ConversationId value)
    {
        Native.Bind(index, (long)value.Value);
        return this;
    }

    public override bool Step() => Native.Step();

    public override int Run() => Native.Run();

    public override bool IsNull(int column) => Native.IsNull(column);

    public override long Int64(int column) => Native.Int64(column);

    public override string Text(int column) => Native.Text(column);

    public override byte[] Blob(int column) => Native.Blob(column);

    public override ConversationId ConversationId(int column) => new((UInt128)Native.Int64(column));

    public override void Dispose() => Native.Dispose();
}

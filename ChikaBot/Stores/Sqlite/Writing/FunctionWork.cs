using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite.Writing;

internal sealed class FunctionWork<T>(Func<Connection, T> write) : WriteWork<T>
{
    protected override T Write(Connection connection) => write(connection);
}

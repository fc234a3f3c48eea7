using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Tests.Server;

/// <summary>Another program's hand on a server's database: while it is held, the server cannot write. Letting go without <see cref="Commit"/> leaves no trace.</summary>
internal sealed class HeldStore : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Connection connection;

    private HeldStore(Connection connection) => this.connection = connection;

    public static HeldStore Of(string databaseFile)
    {
        var connection = new Connection(databaseFile, readOnly: false);
        SqliteFailure.RetryWhileLocked(Patience, () => connection.Execute("BEGIN IMMEDIATE"));
        return new HeldStore(connection);
    }

    public void Commit(string sql)
    {
        connection.Execute(sql);
        connection.Execute("COMMIT");
    }

    /// <summary>Closing it rolls back what was not committed.</summary>
    public void Dispose() => connection.Dispose();
}

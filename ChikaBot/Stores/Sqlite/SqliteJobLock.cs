namespace ChikaBot.Stores.Sqlite;

/// <summary>Always granted: one server alone has the file open (<see cref="ServerLock"/>), and each of its jobs does one look after the other.</summary>
internal sealed class SqliteJobLock : IJobLock
{
    public async ValueTask<bool> TryRunAsync(string job, TimeSpan pause, Func<CancellationToken, Task> look, CancellationToken cancellationToken)
    {
        await look(cancellationToken);
        return true;
    }
}

namespace ChikaBot.Stores.Sqlite;

/// <summary>Held by the one server of a data directory; the operating system releases it when the process ends, however it ends.</summary>
internal sealed class ServerLock : IDisposable
{
    private readonly FileStream file;

    /// <exception cref="DataInUseException">Another server holds the directory.</exception>
    public ServerLock(string databasePath)
    {
        var path = databasePath + ".lock";
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new DataInUseException($"Another server uses this data already, or the lock file cannot be taken: {path}", exception);
        }
    }

    // The file stays: deleting it would let a third process lock a new file of the same name.
    public void Dispose() => file.Dispose();
}

/// <summary>Another server works on this data: two would take the same replies.</summary>
public sealed class DataInUseException(string message, Exception inner) : InvalidOperationException(message, inner);

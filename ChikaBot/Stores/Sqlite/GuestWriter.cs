using ChikaBot.Core.Participants;

namespace ChikaBot.Stores.Sqlite;

/// <summary>Takes participants in as a guest of the data directory: a server may be running on it. Closes the file when disposed.</summary>
internal sealed class GuestWriter : IParticipantWriter, IAsyncDisposable
{
    private readonly SqliteStore store;
    private readonly SqliteParticipants participants;

    /// <inheritdoc cref="SqliteStore(string, SqliteStoreOptions)"/>
    public GuestWriter(string location)
    {
        store = new SqliteStore(SqliteRegistration.FileOf(location), new SqliteStoreOptions { Server = false });
        participants = new SqliteParticipants(store);
    }

    public ValueTask UpsertAsync(IReadOnlyList<Participant> batch, CancellationToken cancellationToken) => participants.UpsertAsync(batch, cancellationToken);

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => participants.CountAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Sql;

namespace ChikaBot.Stores.Sqlite;

/// <summary>Complaints for a guest of the data directory: a server may be running on it. Closes the file when disposed.</summary>
internal sealed class GuestComplaints : IComplaintStore, IAsyncDisposable
{
    private readonly SqliteStore store;
    private readonly SqlComplaints complaints;

    /// <inheritdoc cref="SqliteStore(string, SqliteStoreOptions)"/>
    public GuestComplaints(string location)
    {
        store = new SqliteStore(SqliteRegistration.FileOf(location), new SqliteStoreOptions { Server = false });
        complaints = new SqlComplaints(store);
    }

    public ValueTask<Complaint?> FindAsync(string number, CancellationToken cancellationToken) => complaints.FindAsync(number, cancellationToken);

    public ValueTask<int> CountOpenAsync(SenderKey sender, CancellationToken cancellationToken) => complaints.CountOpenAsync(sender, cancellationToken);

    public ValueTask<IReadOnlyList<Complaint>> ListAsync(ComplaintState? state, int max, CancellationToken cancellationToken) =>
        complaints.ListAsync(state, max, cancellationToken);

    public ValueTask<ComplaintAnswered> AnswerAsync(string number, string answer, ReadOnlyMemory<byte> replyJson, DateTimeOffset now, CancellationToken cancellationToken) =>
        complaints.AnswerAsync(number, answer, replyJson, now, cancellationToken);

    public ValueTask<ComplaintStep> CloseAsync(string number, CancellationToken cancellationToken) => complaints.CloseAsync(number, cancellationToken);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }
}

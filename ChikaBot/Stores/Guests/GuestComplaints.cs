using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Stores.Guests;

/// <summary>Complaints for a guest of the store: a server may be running on it. Closes it when disposed.</summary>
internal sealed class GuestComplaints : IComplaintStore, IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly IComplaintStore complaints;

    /// <param name="services">The store alone, as <see cref="StoreRegistration.OpenAsGuest"/> gives it; disposed with this.</param>
    public GuestComplaints(ServiceProvider services)
    {
        this.services = services;
        complaints = services.GetRequiredService<IComplaintStore>();
    }

    public ValueTask<Complaint?> FindAsync(string number, CancellationToken cancellationToken) => complaints.FindAsync(number, cancellationToken);

    public ValueTask<int> CountOpenAsync(SenderKey sender, CancellationToken cancellationToken) => complaints.CountOpenAsync(sender, cancellationToken);

    public ValueTask<IReadOnlyList<Complaint>> ListAsync(ComplaintState? state, int max, CancellationToken cancellationToken) =>
        complaints.ListAsync(state, max, cancellationToken);

    public ValueTask<ComplaintAnswered> AnswerAsync(string number, string answer, ReadOnlyMemory<byte> replyJson, DateTimeOffset now, CancellationToken cancellationToken) =>
        complaints.AnswerAsync(number, answer, replyJson, now, cancellationToken);

    public ValueTask<ComplaintStep> CloseAsync(string number, CancellationToken cancellationToken) => complaints.CloseAsync(number, cancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

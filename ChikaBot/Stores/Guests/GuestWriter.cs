using ChikaBot.Core.Participants;

namespace ChikaBot.Stores.Guests;

/// <summary>Takes participants in as a guest of the store: a server may be running on it. Closes it when disposed.</summary>
internal sealed class GuestWriter : IParticipantWriter, IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly IParticipantWriter participants;

    /// <param name="services">The store alone, as <see cref="StoreRegistration.OpenAsGuest"/> gives it; disposed with this.</param>
    public GuestWriter(ServiceProvider services)
    {
        this.services = services;
        participants = services.GetRequiredService<IParticipantWriter>();
    }

    public ValueTask UpsertAsync(IReadOnlyList<Participant> batch, CancellationToken cancellationToken) => participants.UpsertAsync(batch, cancellationToken);

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => participants.CountAsync(cancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Core.Pandawa;

/// <summary>Since when a participant has what they have, as far as requests through PANDAWA have set it.</summary>
/// <param name="FacilitySince">Null when no such request is known: then the registration counts.</param>
/// <param name="ClassSince">Null when no such request is known: then the registration counts.</param>
public sealed record ParticipantHistory(DateOnly? FacilitySince, DateOnly? ClassSince)
{
    public static readonly ParticipantHistory None = new(null, null);
}

/// <summary>Reads what requests through PANDAWA have set. Implementations are safe to call from many threads.</summary>
public interface IParticipantHistories
{
    /// <summary><see cref="ParticipantHistory.None"/> when nothing is known.</summary>
    /// <exception cref="DirectoryUnavailableException">The store cannot be read now.</exception>
    ValueTask<ParticipantHistory> FindAsync(Nik nik, CancellationToken cancellationToken);
}

/// <summary>Nothing is known.</summary>
public sealed class NoHistories : IParticipantHistories
{
    public ValueTask<ParticipantHistory> FindAsync(Nik nik, CancellationToken cancellationToken) => ValueTask.FromResult(ParticipantHistory.None);
}

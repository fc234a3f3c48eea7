using ChikaBot.Core.Identity;

namespace ChikaBot.Core.Participants;

/// <summary>How a participant names themselves: exactly one of the two numbers. Prints masked.</summary>
public sealed record ParticipantKey
{
    private ParticipantKey(Nik? nik, CardNumber? card) => (Nik, CardNumber) = (nik, card);

    public Nik? Nik { get; }

    public CardNumber? CardNumber { get; }

    public string Digits => Nik?.Digits ?? CardNumber!.Digits;

    public static ParticipantKey Of(Nik nik) => new(nik, null);

    public static ParticipantKey Of(CardNumber number) => new(null, number);

    /// <summary>16 digits are a NIK, 13 a card number; null for anything else.</summary>
    public static ParticipantKey? Of(string digits) =>
        Nik.TryParse(digits, out var nik) ? Of(nik) : CardNumber.TryParse(digits, out var number) ? Of(number) : null;

    public override string ToString() => Nik?.ToString() ?? CardNumber!.ToString();
}

/// <summary>Looks participants up. Implementations are safe to call from many threads.</summary>
public interface IParticipantDirectory
{
    /// <summary>The participant, or null. Takes the same steps for a hit and a miss, so that time tells nothing.</summary>
    /// <exception cref="DirectoryUnavailableException">The store cannot be read now.</exception>
    ValueTask<Participant?> FindAsync(ParticipantKey key, CancellationToken cancellationToken);

    /// <summary>Everybody on the family card, in order of relation and then of birth, in one query; empty when there is none.</summary>
    /// <exception cref="DirectoryUnavailableException">The store cannot be read now.</exception>
    ValueTask<Family> FamilyAsync(FamilyCardNumber card, CancellationToken cancellationToken);
}

/// <summary>The participants cannot be read at the moment; a later try may succeed.</summary>
public sealed class DirectoryUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);

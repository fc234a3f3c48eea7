using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Stores.Sql;

/// <summary>Participants within a transaction.</summary>
internal interface IParticipantRows
{
    Participant? Find(ParticipantKey key);

    /// <summary>In order of relation and then of birth.</summary>
    Family FamilyOf(FamilyCardNumber card);

    /// <summary>Inserts or replaces by NIK.</summary>
    void Save(IReadOnlyList<Participant> participants);

    /// <summary>The same person under a corrected NIK that nobody has.</summary>
    void Renumber(Nik from, Nik to);
}

using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Tests.Dialogs;

/// <summary>Participants in a list. Counts the questions, and can be out of reach.</summary>
internal sealed class FakeDirectory(params IEnumerable<Participant> participants) : IParticipantDirectory
{
    private readonly List<Participant> all = [.. participants];

    public bool IsDown { get; set; }

    public int Finds { get; private set; }

    public int Families { get; private set; }

    public void Add(Participant participant) => all.Add(participant);

    public void Remove(Participant participant) => all.Remove(participant);

    public ValueTask<Participant?> FindAsync(ParticipantKey key, CancellationToken cancellationToken)
    {
        if (IsDown) throw new DirectoryUnavailableException("down");
        Finds++;
        return ValueTask.FromResult(all.Find(one => key.Nik is { } nik ? one.Nik == nik : one.CardNumber == key.CardNumber));
    }

    public ValueTask<Family> FamilyAsync(FamilyCardNumber card, CancellationToken cancellationToken)
    {
        if (IsDown) throw new DirectoryUnavailableException("down");
        Families++;
        return ValueTask.FromResult(new Family(card, [.. all.Where(one => one.FamilyCard == card).OrderBy(one => one.Relation).ThenBy(one => one.BirthDate.Value)]));
    }
}

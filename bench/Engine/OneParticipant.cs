using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Bench.Engine;

/// <summary>A directory of one, who owes three months.</summary>
internal sealed class OneParticipant : IParticipantDirectory
{
    public static readonly Participant Person = new(
        Nik.Parse("9902991501900001"),
        CardNumber.Parse("0009909800001"),
        FamilyCardNumber.Parse("9902991501190001"),
        new PersonName("Ratna Bebanwati"),
        BirthDate.Parse("1990-01-15"),
        Sex.Male,
        Relation.Head,
        Segment.Pbpu,
        CareClass.Three,
        RegisteredOn: new DateOnly(2023, 1, 1),
        PaidThrough: new Month(2025, 11),
        InactiveCause: null,
        Facility: null,
        Mobile: null);

    private static readonly Family Family = new(Person.FamilyCard, [Person]);

    public ValueTask<Participant?> FindAsync(ParticipantKey key, CancellationToken cancellationToken) => ValueTask.FromResult<Participant?>(Person);

    public ValueTask<Family> FamilyAsync(FamilyCardNumber card, CancellationToken cancellationToken) => ValueTask.FromResult(Family);
}

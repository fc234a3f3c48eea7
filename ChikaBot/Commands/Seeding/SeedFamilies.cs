using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Commands.Seeding;

/// <summary>
/// Makes up participants, family by family, as a stream: nothing is kept. The same seed and day give the same people, and a longer stream
/// begins like a shorter one.
/// </summary>
internal sealed class SeedFamilies(int seed, DateOnly today)
{
    private static readonly DateOnly JknBegan = new(2014, 1, 1);
    private static readonly DateOnly AskesFrom = new(1985, 1, 1);

    private readonly SeedNumbers numbers = new(seed);

    /// <param name="count">0 to <see cref="SeedNumbers.MostParticipants"/>; the last family may be cut short.</param>
    public IEnumerable<Participant> Take(int count)
    {
        var random = new SeedRandom(unchecked((uint)seed));
        var members = new List<Participant>(SeedNumbers.MostMembers);
        var made = 0;
        for (var family = 0; made < count; family++)
        {
            members.Clear();
            Make(family, made, random, members);
            foreach (var member in members)
            {
                if (made++ == count) yield break;
                yield return member;
            }
        }
    }

    private void Make(int family, int firstOrdinal, SeedRandom random, List<Participant> members)
    {
        var home = Home(family, random);
        foreach (var person in SeedPeople.Of(random, today))
        {
            var index = members.Count;
            members.Add(Member(home, person, family, index, firstOrdinal + index, random));
        }
    }

    private FamilyTraits Home(int family, SeedRandom random)
    {
        var segment = SeedShares.Segments[random.PickIndex(SeedShares.SegmentWeights)];
        var registered = segment == Segment.Ppu && random.Chance(SeedShares.AskesPerMille) ? random.Day(AskesFrom, JknBegan) : random.Day(JknBegan, today);
        var (least, most) = SeedShares.MonthsBehind[random.PickIndex(SeedShares.MonthsBehindWeights)];
        return new FamilyTraits(
            SeedNumbers.FamilyCard(family, random.Day(new DateOnly(2010, 1, 1), today)),
            SeedNames.Surname(random),
            segment,
            segment switch
            {
                Segment.Ppu => (CareClass)(random.PickIndex(SeedShares.EmployeeClass) + 1),
                Segment.Pbpu or Segment.Bp => (CareClass)(random.PickIndex(SeedShares.OwnClass) + 1),
                _ => CareClass.Three,
            },
            registered,
            least == int.MaxValue ? null : Month.Of(today) - random.Between(least, most),
            random.Chance(SeedShares.HasFacilityPerMille) ? SeedNames.Facility(random) : null,
            segment == Segment.Ppu && random.Chance(SeedShares.PpuEndedPerMille));
    }

    private Participant Member(FamilyTraits home, SeedPerson person, int family, int index, int ordinal, SeedRandom random)
    {
        // An employer's cover stops at spouse and children; a parent who lives there is covered by the region.
        var segment = home.Segment == Segment.Ppu && person.Relation == Relation.Other ? Segment.PbpuPemda : home.Segment;
        var care = segment == Segment.PbpuPemda ? CareClass.Three : home.Class;
        var registered = home.RegisteredOn >= person.Birth ? home.RegisteredOn : Earlier(person.Birth.AddDays(random.Between(0, 28)), today);
        var paid = segment is Segment.Pbpu or Segment.Bp && home.PaidThrough >= Month.Of(registered) ? home.PaidThrough : null;
        var age = person.AgeOn(today);
        return new Participant(
            SeedNumbers.Nik(family, index, person.Sex, person.Birth),
            numbers.Card(ordinal),
            home.Card,
            SeedNames.Person(random, person.Sex, home.Surname),
            BirthDate.TryCreate(person.Birth, today, out var birth) ? birth : throw new InvalidOperationException("A made-up birth date is out of range."),
            person.Sex,
            person.Relation,
            segment,
            care,
            registered,
            paid,
            Cause(home, segment, person.Relation, age, random),
            home.Facility,
            age >= 17 && random.Chance(SeedShares.HasMobilePerMille) ? SeedNumbers.Mobile(ordinal) : null);
    }

    private static InactiveCause? Cause(FamilyTraits home, Segment segment, Relation relation, int age, SeedRandom random)
    {
        if (random.Chance(SeedShares.DeceasedPerMille(age))) return InactiveCause.Deceased;
        if (random.Chance(SeedShares.NikInvalidPerMille)) return InactiveCause.NikInvalid;
        if (segment == Segment.Pbi && random.Chance(SeedShares.PbiRemovedPerMille)) return InactiveCause.PbiRemoved;
        if (segment != Segment.Ppu) return null;
        if (home.EmploymentEnded) return InactiveCause.PpuEnded;
        var student = age < 25 && random.Chance(SeedShares.StudentPerMille);
        return relation == Relation.Child && age >= 21 && !student ? InactiveCause.Age21 : null;
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    /// <summary>What the members of a family share.</summary>
    private readonly record struct FamilyTraits(
        FamilyCardNumber Card,
        string Surname,
        Segment Segment,
        CareClass Class,
        DateOnly RegisteredOn,
        Month? PaidThrough,
        string? Facility,
        bool EmploymentEnded);
}

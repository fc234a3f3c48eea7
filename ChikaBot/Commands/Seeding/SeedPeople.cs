using ChikaBot.Core.Participants;

namespace ChikaBot.Commands.Seeding;

/// <summary>One made-up person, before the numbers.</summary>
internal readonly record struct SeedPerson(Relation Relation, Sex Sex, DateOnly Birth)
{
    public int AgeOn(DateOnly day)
    {
        var age = day.Year - Birth.Year;
        return (day.Month, day.Day).CompareTo((Birth.Month, Birth.Day)) < 0 ? age - 1 : age;
    }

    public override string ToString() => nameof(SeedPerson);
}

/// <summary>Who lives together: a head, mostly a spouse, children that the mother can have had, sometimes an elder.</summary>
internal static class SeedPeople
{
    private const int YoungestHead = 22;
    private const int OldestHead = 72;
    private const int YoungestMother = 19;
    private const int OldestMother = 42;
    private const int OldestElder = 100;

    /// <summary>1 to 9 people, the head first.</summary>
    public static IEnumerable<SeedPerson> Of(SeedRandom random, DateOnly today)
    {
        var size = random.PickIndex(SeedShares.FamilySize) + 1;
        var head = new SeedPerson(Relation.Head, random.Chance(SeedShares.WomanLeadsPerMille) ? Sex.Female : Sex.Male, Aged(random, today, random.Between(YoungestHead, OldestHead)));
        yield return head;
        var headAge = head.AgeOn(today);
        var left = size - 1;
        var motherAge = headAge;
        if (left > 0 && random.Chance(SeedShares.HasSpousePerMille))
        {
            var sex = head.Sex == Sex.Male ? Sex.Female : Sex.Male;
            var spouseAge = Math.Max(YoungestMother, headAge + random.Between(-7, 3));
            motherAge = sex == Sex.Female ? spouseAge : headAge;
            left--;
            yield return new SeedPerson(Relation.Spouse, sex, Aged(random, today, spouseAge));
        }

        if (left > 0 && random.Chance(SeedShares.HasElderPerMille))
        {
            left--;
            yield return new SeedPerson(Relation.Other, Any(random), Aged(random, today, Math.Min(headAge + random.Between(20, 30), OldestElder)));
        }

        for (; left > 0; left--)
        {
            var age = random.Between(Math.Max(0, motherAge - OldestMother), motherAge - YoungestMother);
            yield return new SeedPerson(age <= 35 ? Relation.Child : Relation.Other, Any(random), Aged(random, today, Math.Max(0, age)));
        }
    }

    private static Sex Any(SeedRandom random) => random.Chance(500) ? Sex.Female : Sex.Male;

    /// <summary>A birthday in the twelve months that give this age today.</summary>
    private static DateOnly Aged(SeedRandom random, DateOnly today, int age) => today.AddYears(-age).AddDays(-random.Below(365));
}

using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using ChikaBot.Stores.Samples;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Samples;

public sealed class SampleParticipantsTests
{
    private static readonly DateOnly LastDay = new(2031, 1, 31);
    private static readonly DateOnly AnyDay = new(2026, 11, 20);
    private static readonly StatusCalculator Statuses = new(RuleBook.Embedded);
    private static readonly BillCalculator Bills = new(RuleBook.Embedded);

    /// <summary>Everything the calculators say about one sample on one day.</summary>
    private sealed record Seen(Participant Who, DateOnly Today, MembershipStatus Status, FamilyBill Family)
    {
        public MemberBill Bill => Family.Members.Single(member => member.Member == Who);

        public bool Owes(int months, CareClass careClass) =>
            Status.State == MembershipState.InactiveArrears && Bill.MonthsOwed == months && Bill.Running is not null && Who.Class == careClass;

        public bool IsPaid(CareClass careClass) => Status is { State: MembershipState.Active, FirstUnpaid: null } && Bill.Total.IsZero && Who.Class == careClass;

        public bool IsOff(InactiveCause cause, Segment segment) =>
            Status.State == MembershipState.InactiveOtherCause && Status.Cause == cause && Who.Segment == segment && Family.Members.Count == 0;

        public bool IsCovered(Segment segment) => Status.State == MembershipState.Active && Who.Segment == segment && Family.Members.Count == 0;
    }

    private static readonly Dictionary<string, Func<Seen, bool>> Truths = new()
    {
        ["paid"] = seen => seen.IsPaid(CareClass.One) && seen.Family.IsPaid,
        ["open"] = seen => seen.Status.State == (seen.Today.Day <= 10 ? MembershipState.Active : MembershipState.ActiveLate)
            && seen.Bill is { MonthsOwed: 0, Running: not null } && seen.Who.Class == CareClass.Two,
        ["owes-1"] = seen => seen.Owes(1, CareClass.Three) && seen.Status.InactiveSince == new DateOnly(seen.Today.Year, seen.Today.Month, 1),
        ["owes-3"] = seen => seen.Owes(3, CareClass.Three),
        ["owes-4"] = seen => seen.Owes(4, CareClass.Two),
        ["owes-12"] = seen => seen.Owes(12, CareClass.One),
        ["owes-24"] = seen => seen.Owes(24, CareClass.Three) && seen.Bill.Arrears.Count == 24 && seen.Bill.MonthsNotBilled == 0,
        ["owes-50"] = seen => seen.Owes(50, CareClass.Three) && seen.Bill.Arrears.Count == 24 && seen.Bill.MonthsNotBilled == 26,
        ["awaits-first-payment"] = seen => seen.Status is { State: MembershipState.InactiveOtherCause, AwaitsFirstPayment: true } && seen.Who.RegisteredOn == seen.Today,
        ["nik-mismatch"] = seen => seen.IsPaid(CareClass.Three) && !AgreesWithNik(seen.Who),
        ["family-head"] = seen => seen.Owes(2, CareClass.Two) && seen.Who is { Relation: Relation.Head, Segment: Segment.Pbpu }
            && seen.Family.Members.Count == 4 && seen.Family.Members.Select(member => member.Member.Class).Distinct().Count() == 2,
        ["family-spouse"] = seen => seen.Owes(2, CareClass.Two) && seen.Who is { Relation: Relation.Spouse, Segment: Segment.Bp, Sex: Sex.Female } && seen.Family.Members.Count == 4,
        ["family-child"] = seen => seen.Owes(2, CareClass.Three) && seen.Who.Relation == Relation.Child && seen.Family.Members.Count == 4,
        ["family-paid-child"] = seen => seen.IsPaid(CareClass.Three) && seen.Who.Relation == Relation.Child && seen.Family is { IsPaid: false, Members.Count: 4 },
        ["pbi"] = seen => seen.IsCovered(Segment.Pbi),
        ["card-001"] = seen => seen.IsCovered(Segment.PbpuPemda) && seen.Who.CardNumber.Digits.StartsWith("001", StringComparison.Ordinal),
        ["ppu"] = seen => seen.IsCovered(Segment.Ppu),
        ["age-21"] = seen => seen.IsOff(InactiveCause.Age21, Segment.Ppu) && seen.Who.BirthDate.AgeOn(seen.Today) >= 21
            && seen.Family.Family.Members.Any(member => member is { Segment: Segment.Ppu, Relation: Relation.Head, InactiveCause: null }),
        ["pbi-removed"] = seen => seen.IsOff(InactiveCause.PbiRemoved, Segment.Pbi),
        ["ppu-ended"] = seen => seen.IsOff(InactiveCause.PpuEnded, Segment.Ppu),
        ["deceased"] = seen => seen.IsOff(InactiveCause.Deceased, Segment.Pbi),
        ["nik-invalid"] = seen => seen.Status is { State: MembershipState.InactiveOtherCause, Cause: InactiveCause.NikInvalid } && seen.Bill.MonthsOwed > 0,
    };

    [Test]
    public void Every_story_is_true_on_every_day_of_years()
    {
        var untrue = new List<string>();
        for (var today = SampleParticipants.StoriesHoldFrom; today <= LastDay; today = today.AddDays(1))
        {
            var samples = SampleParticipants.All(today);
            foreach (var (who, story) in samples)
            {
                var family = new Family(who.FamilyCard, [.. samples.Select(sample => sample.Participant).Where(one => one.FamilyCard == who.FamilyCard)]);
                var seen = new Seen(who, today, Statuses.Compute(who, today), Bills.Compute(family, today));
                if (!Truths[story.Id](seen)) untrue.Add($"{story.Id} on {today:yyyy-MM-dd}");
            }
        }

        Assert.That(untrue, Is.Empty);
    }

    [Test]
    public void Every_truth_belongs_to_one_sample() =>
        Assert.That(SampleParticipants.All(AnyDay).Select(sample => sample.Story.Id), Is.EquivalentTo(Truths.Keys));

    [Test]
    public void Every_story_is_told_in_both_languages()
    {
        foreach (var (_, story) in SampleParticipants.All(AnyDay))
        {
            Assert.That(story.Indonesian, Does.EndWith("."));
            Assert.That(story.English, Does.EndWith(".").And.Not.EqualTo(story.Indonesian));
        }
    }

    [Test]
    public void Numbers_names_and_birth_dates_stay_the_same_from_day_to_day()
    {
        static IEnumerable<string> Of(DateOnly today) => SampleParticipants.All(today).Select(one =>
            $"{one.Participant.Nik.Digits} {one.Participant.CardNumber.Digits} {one.Participant.FamilyCard.Digits} {one.Participant.BirthDate.Value:O} {one.Participant.Name.Value}");

        Assert.That(Of(new DateOnly(2028, 2, 29)), Is.EqualTo(Of(AnyDay)));
    }

    [Test]
    public void Nobody_is_real_and_nobody_is_there_twice()
    {
        var people = SampleParticipants.All(AnyDay).Select(sample => sample.Participant).ToList();
        Assert.That(people.Select(one => one.Nik.IsSample), Has.All.True);
        Assert.That(people.Select(one => one.Nik), Is.Unique);
        Assert.That(people.Select(one => one.CardNumber), Is.Unique);
        Assert.That(people.Select(one => one.FamilyCard.Digits), Has.All.StartsWith(Nik.SampleProvince));
        Assert.That(people.Count(one => one.CardNumber.Digits.StartsWith("001", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(people.Select(one => one.Mobile), Has.All.Null);
    }

    [Test]
    public void The_NIK_agrees_with_birth_date_and_sex_except_where_that_is_the_story() =>
        Assert.That(
            SampleParticipants.All(AnyDay).Where(sample => !AgreesWithNik(sample.Participant)).Select(sample => sample.Story.Id),
            Is.EqualTo(["nik-mismatch"]));

    [Test]
    public void Only_payers_have_a_month_paid_through_and_nobody_registers_ahead()
    {
        for (var today = SampleParticipants.StoriesHoldFrom; today <= LastDay; today = today.AddDays(1))
        {
            foreach (var (who, _) in SampleParticipants.All(today))
            {
                Assert.That(who.PaysOwnContribution || who.PaidThrough is null);
                Assert.That(who.RegisteredOn, Is.LessThanOrEqualTo(today));
                Assert.That(who.PaidThrough is not { } paid || paid >= Month.Of(who.RegisteredOn));
            }
        }
    }

    private static bool AgreesWithNik(Participant who)
    {
        var born = who.BirthDate.Value;
        return who.Nik.Digits.Substring(6, 6) == $"{(who.Sex == Sex.Female ? born.Day + 40 : born.Day):D2}{born:MMyy}";
    }
}

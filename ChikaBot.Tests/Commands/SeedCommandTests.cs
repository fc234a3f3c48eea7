using ChikaBot.Commands.Seeding;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Csv;
using NUnit.Framework;

namespace ChikaBot.Tests.Commands;

public class SeedCommandTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Test]
    public async Task Stores_as_many_as_it_is_told()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Seed("--count", "12345", "--seed", "7"), Is.Zero, bench.Output);
        Assert.That(bench.Store.Stored, Has.Count.EqualTo(12345));
        Assert.That(bench.Store.Stored.Keys, Has.All.StartsWith("99"));
        Assert.That(bench.Store.Batches, Is.EqualTo(new[] { 5000, 5000, 2345 }));
        Assert.That(bench.Store.IsDisposed);
    }

    [Test]
    public async Task Writes_the_same_bytes_for_the_same_seed_and_others_for_another()
    {
        using var bench = new CommandBench();
        foreach (var (file, seed) in new[] { ("a.csv", "5"), ("b.csv", "5"), ("c.csv", "-6") })
            Assert.That(await bench.Seed("--count", "3000", "--seed", seed, "--out", bench.PathOf(file)), Is.Zero, bench.Output);
        var first = File.ReadAllBytes(bench.PathOf("a.csv"));
        Assert.That(File.ReadAllBytes(bench.PathOf("b.csv")), Is.EqualTo(first));
        Assert.That(File.ReadAllBytes(bench.PathOf("c.csv")), Is.Not.EqualTo(first));
        Assert.That(bench.Store.Opened, Is.Zero);
    }

    [Test]
    public async Task Writes_a_file_that_import_takes_whole()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Seed("--count", "20000", "--out", bench.PathOf("people.csv")), Is.Zero, bench.Output);
        Assert.That(await bench.ImportFile("people.csv"), Is.Zero, bench.Output);
        Assert.That(bench.Store.Stored.Values, Is.EqualTo(new SeedFamilies(1, Today).Take(20000)));
        Assert.That(bench.Lines[^1], Does.Contain("20,000 participants taken in, 0 bad rows, 0 replaced"));
    }

    [Test]
    public async Task Leaves_no_half_file_behind_when_the_folder_is_missing()
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Seed("--count", "10", "--out", bench.PathOf("nowhere/people.csv")), Is.EqualTo(2));
        Assert.That(bench.Output, Does.Contain("people.csv cannot be written"));
    }

    [TestCase("0")]
    [TestCase("20000001")]
    public async Task Refuses_a_count_that_it_cannot_make(string count)
    {
        using var bench = new CommandBench();
        Assert.That(await bench.Seed("--count", count), Is.Not.Zero);
        Assert.That(bench.Output, Does.Contain("--count"));
        Assert.That(bench.Store.Opened, Is.Zero);
    }

    [Test]
    public void Begins_a_longer_stream_like_a_shorter_one() =>
        Assert.That(new SeedFamilies(3, Today).Take(1000).Take(100), Is.EqualTo(new SeedFamilies(3, Today).Take(100)));

    [Test]
    public void Makes_every_case_come_up()
    {
        var people = new SeedFamilies(1, Today).Take(50_000).ToList();
        var running = Month.Of(Today);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(people.Select(p => p.Segment).Distinct().Count(), Is.EqualTo(Enum.GetValues<Segment>().Length));
            Assert.That(people.Select(p => p.Class).Distinct().Count(), Is.EqualTo(Enum.GetValues<CareClass>().Length));
            Assert.That(people.Select(p => p.Relation).Distinct().Count(), Is.EqualTo(Enum.GetValues<Relation>().Length));
            Assert.That(people.Select(p => p.InactiveCause).Distinct().Count(), Is.EqualTo(Enum.GetValues<InactiveCause>().Length + 1));
            foreach (var behind in new[] { -1, 0, 1, 2, 4, 24, 30 })
                Assert.That(people.Where(p => p.PaysOwnContribution), Has.Some.Matches<Participant>(p => p.PaidThrough == running - behind), $"{behind} months behind");
            Assert.That(people.Where(p => p.PaysOwnContribution), Has.Some.Matches<Participant>(p => p.PaidThrough is null));
            Assert.That(people.Where(p => !p.PaysOwnContribution), Has.All.Matches<Participant>(p => p.PaidThrough is null));
            Assert.That(people, Has.All.Matches<Participant>(p => p.RegisteredOn >= p.BirthDate.Value || p.RegisteredOn >= Today));
            Assert.That(people, Has.All.Matches<Participant>(p => p.PaidThrough is null || p.PaidThrough >= Month.Of(p.RegisteredOn)), "nobody paid before joining");
            Assert.That(people.GroupBy(p => p.FamilyCard).Average(family => family.Count()), Is.InRange(3.0, 4.2));
            Assert.That(people.GroupBy(p => p.FamilyCard).Select(family => family.Count(p => p.Relation == Relation.Head)), Has.All.EqualTo(1));
        }
    }

    [Test]
    public void Makes_a_million_without_keeping_them_and_no_number_twice()
    {
        var niks = new SeenNumbers();
        var cards = new SeenNumbers();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var made = 0;
        foreach (var person in new SeedFamilies(2, Today).Take(1_000_000))
        {
            var nik = ulong.Parse(person.Nik.Digits, null);
            var card = ulong.Parse(person.CardNumber.Digits, null);
            if (niks.Find(nik) is not null || cards.Find(card) is not null) Assert.Fail($"Participant {made} has a number of an earlier one.");
            niks.Set(nik, 1);
            cards.Set(card, 1);
            made++;
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.That(made, Is.EqualTo(1_000_000));
        // The two tables of this test hold 64 MB; a million participants would be some 500 MB.
        Assert.That(grown, Is.LessThan(100_000_000));
        GC.KeepAlive(niks);
        GC.KeepAlive(cards);
    }

    [Test]
    public void Keeps_numbers_apart_up_to_the_last_participant()
    {
        const int far = SeedNumbers.MostParticipants;
        var numbers = new SeedNumbers(1);
        Assert.That(numbers.Card(far - 1), Is.Not.EqualTo(new SeedNumbers(2).Card(0)));
        var seen = new HashSet<string>();
        for (var family = 0; family < 8_900_000; family += 8910 * 111 + 1)
            for (var member = 0; member < SeedNumbers.MostMembers; member++)
                Assert.That(seen.Add(SeedNumbers.Nik(family, member, Sex.Male, Today).Digits));
    }
}

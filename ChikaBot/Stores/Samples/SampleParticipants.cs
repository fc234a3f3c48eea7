using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Stores.Samples;

/// <summary>
/// People who do not exist (their NIKs begin with 99), one for each thing that ChikaBot can say. Their numbers, names and birth dates never
/// change; registration and payments move with the day, so that the stories stay true.
/// </summary>
public sealed class SampleParticipants
{
    /// <summary>The stories hold on every day from this one on: the child of 21 was younger before.</summary>
    public static readonly DateOnly StoriesHoldFrom = new(2024, 5, 9);

    private readonly DateOnly today;
    private readonly Month running;

    private SampleParticipants(DateOnly today) => (this.today, running) = (today, Month.Of(today));

    /// <summary>All samples as they stand on that day; the same people in the same order on every day.</summary>
    public static IReadOnlyList<Sample> All(DateOnly today)
    {
        var samples = new SampleParticipants(today);
        return [.. samples.Payers(), .. samples.FamilyOfFour(), .. samples.PaidByOthers(), .. samples.OtherCauses()];
    }

    private IEnumerable<Sample> Payers()
    {
        yield return new(Payer(1, "Budi Contohwan", Sex.Male, "1980-03-14", CareClass.One, owed: 0) with { PaidThrough = running }, SampleStories.Paid);
        yield return new(Payer(2, "Sari Umpamawati", Sex.Female, "1991-07-02", CareClass.Two, owed: 0), SampleStories.Open);
        yield return new(Payer(3, "Joko Misalnya", Sex.Male, "1975-12-31", CareClass.Three, owed: 1), SampleStories.Owes1);
        yield return new(Payer(4, "Wati Percobaan", Sex.Female, "1988-01-09", CareClass.Three, owed: 3), SampleStories.Owes3);
        yield return new(Payer(5, "Agus Cicilanto", Sex.Male, "1983-05-21", CareClass.Two, owed: 4), SampleStories.Owes4);
        yield return new(Payer(6, "Dewi Tunggakasari", Sex.Female, "1979-10-30", CareClass.One, owed: 12), SampleStories.Owes12);
        yield return new(Payer(7, "Hendra Ujicoba", Sex.Male, "1968-08-05", CareClass.Three, owed: 24), SampleStories.Owes24);
        yield return new(Payer(8, "Rina Andaikata", Sex.Female, "1972-02-29", CareClass.Three, owed: 50), SampleStories.Owes50);
        yield return new(
            Payer(9, "Putra Barulah", Sex.Male, "1999-06-18", CareClass.Three, owed: 0) with { RegisteredOn = today, PaidThrough = null },
            SampleStories.AwaitsFirstPayment);
        yield return new(
            // The NIK has day and month the other way round; a NIK is never corrected.
            Payer(10, "Lestari Tukaran", Sex.Female, "1988-12-03", CareClass.Three, owed: 0) with
            {
                Nik = NikOf(10, Sex.Female, new DateOnly(1988, 3, 12)),
                PaidThrough = running,
            },
            SampleStories.NikMismatch);
    }

    private IEnumerable<Sample> FamilyOfFour()
    {
        const int card = 11;
        var head = Payer(card, "Bambang Keluargono", Sex.Male, "1982-04-11", CareClass.Two, owed: 2);
        yield return new(head, SampleStories.FamilyHead);
        yield return new(
            Payer(12, "Indah Keluargono", Sex.Female, "1985-09-23", CareClass.Two, owed: 2, card) with { Relation = Relation.Spouse, Segment = Segment.Bp },
            SampleStories.FamilySpouse);
        yield return new(
            Payer(13, "Rizky Keluargono", Sex.Male, "2012-11-05", CareClass.Three, owed: 2, card) with { Relation = Relation.Child },
            SampleStories.FamilyChild);
        yield return new(
            Payer(14, "Nisa Keluargono", Sex.Female, "2016-02-17", CareClass.Three, owed: 2, card) with { Relation = Relation.Child, PaidThrough = running },
            SampleStories.FamilyPaidChild);
    }

    private IEnumerable<Sample> PaidByOthers()
    {
        yield return new(Covered(15, "Slamet Pemerintahan", Sex.Male, "1960-01-25", Segment.Pbi), SampleStories.Pbi);
        yield return new(
            Covered(16, "Yanti Daerahsari", Sex.Female, "1995-03-08", Segment.PbpuPemda) with { CardNumber = CardNumber.Parse("0019909900016") },
            SampleStories.Card001);
        yield return new(Covered(17, "Eko Karyawanto", Sex.Male, "1976-07-19", Segment.Ppu) with { Class = CareClass.One }, SampleStories.Ppu);
    }

    private IEnumerable<Sample> OtherCauses()
    {
        yield return new(
            Covered(18, "Fajar Karyawanto", Sex.Male, "2003-05-09", Segment.Ppu, card: 17) with
            {
                Class = CareClass.One,
                Relation = Relation.Child,
                InactiveCause = InactiveCause.Age21,
            },
            SampleStories.Age21);
        yield return new(
            Covered(19, "Tini Dikeluarkan", Sex.Female, "1970-11-11", Segment.Pbi) with { InactiveCause = InactiveCause.PbiRemoved },
            SampleStories.PbiRemoved);
        yield return new(
            Covered(20, "Andi Mantankerja", Sex.Male, "1987-08-28", Segment.Ppu) with { Class = CareClass.Two, InactiveCause = InactiveCause.PpuEnded },
            SampleStories.PpuEnded);
        yield return new(
            Covered(21, "Karto Almarhumin", Sex.Male, "1945-08-17", Segment.Pbi) with { InactiveCause = InactiveCause.Deceased },
            SampleStories.Deceased);
        yield return new(
            Payer(22, "Mega Takpadan", Sex.Female, "1993-04-30", CareClass.Three, owed: 6) with { InactiveCause = InactiveCause.NikInvalid },
            SampleStories.NikInvalid);
    }

    /// <summary>Owes that many months before the running one, which is open as well.</summary>
    private Participant Payer(int number, string name, Sex sex, string born, CareClass careClass, int owed, int? card = null) =>
        Person(number, name, sex, born, card) with
        {
            Class = careClass,
            RegisteredOn = (running - (owed + 12)).FirstDay.AddDays(14),
            PaidThrough = running - (owed + 1),
        };

    private Participant Covered(int number, string name, Sex sex, string born, Segment segment, int? card = null) =>
        Person(number, name, sex, born, card) with { Segment = segment };

    private Participant Person(int number, string name, Sex sex, string born, int? card)
    {
        var birthDate = BirthDate.Parse(born);
        return new Participant(
            NikOf(number, sex, birthDate.Value),
            CardNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"00099099{number:D5}")),
            FamilyCardNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"990199150119{card ?? number:D4}")),
            new PersonName(name),
            birthDate,
            sex,
            Relation.Head,
            Segment.Pbpu,
            CareClass.Three,
            RegisteredOn: (running - 30).FirstDay.AddDays(14),
            PaidThrough: null,
            InactiveCause: null,
            Facility: number % 2 == 0 ? "Klinik Contoh Sehat" : "Puskesmas Contoh",
            Mobile: null);
    }

    private static Nik NikOf(int number, Sex sex, DateOnly born)
    {
        var day = sex == Sex.Female ? born.Day + 40 : born.Day;
        return Nik.Parse(string.Create(CultureInfo.InvariantCulture, $"{Nik.SampleProvince}0199{day:D2}{born.Month:D2}{born.Year % 100:D2}{number:D4}"));
    }
}

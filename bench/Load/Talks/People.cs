using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;

namespace ChikaBot.Bench.Talks;

/// <summary>
/// People who do not exist and owe three months. Each connection asks for its own ones: a proof writes the number's attempt window, and
/// hundreds of proofs of one number side by side would measure conflicts that no real day has.
/// </summary>
internal static class People
{
    public const string BirthDate = "1990-01-15";
    public const int PerConnection = 15;

    private const int MonthsOwed = 3;

    /// <summary>The owed months and the running one.</summary>
    public const int MonthsBilled = MonthsOwed + 1;

    public static string Nik(int number) => string.Create(CultureInfo.InvariantCulture, $"990299150190{number:D4}");

    public static IReadOnlyList<Participant> All(int count, TimeProvider clock)
    {
        var running = Month.Of(clock.GetUtcNow().JakartaDate());
        return [.. Enumerable.Range(0, count).Select(number => One(number, running))];
    }

    private static Participant One(int number, Month running) => new(
        Core.Identity.Nik.Parse(Nik(number)),
        CardNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"00099098{number:D5}")),
        FamilyCardNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"990299150119{number:D4}")),
        new PersonName("Ratna Bebanwati"),
        Core.Identity.BirthDate.Parse(BirthDate),
        Sex.Male,
        Relation.Head,
        Segment.Pbpu,
        CareClass.Three,
        RegisteredOn: (running - 30).FirstDay,
        PaidThrough: running - (MonthsOwed + 1),
        InactiveCause: null,
        Facility: "Puskesmas Contoh",
        Mobile: null);
}

using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Tests.Dialogs;

/// <summary>Participants for tests; each with only what the test is about.</summary>
internal static class People
{
    public static Participant Payer(
        int serial = 1,
        string? paidThrough = null,
        CareClass careClass = CareClass.Three,
        Segment segment = Segment.Pbpu,
        InactiveCause? cause = null,
        string name = "Budi Santoso",
        string birthDate = "1945-08-17",
        int family = 1,
        Relation relation = Relation.Head,
        string registeredOn = "2020-01-15") => new(
        Nik.Parse($"990101170845{serial:D4}"),
        CardNumber.Parse($"0009{serial:D9}"),
        FamilyCardNumber.Parse($"990101010120{family:D4}"),
        new PersonName(name),
        BirthDate.Parse(birthDate),
        Sex.Male,
        relation,
        segment,
        careClass,
        DateOnly.ParseExact(registeredOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        paidThrough is null ? null : Month.Parse(paidThrough),
        cause,
        "Puskesmas Contoh",
        null);
}

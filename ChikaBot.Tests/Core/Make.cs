using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Tests.Core;

/// <summary>Participants for tests; every number is a sample number.</summary>
internal static class Make
{
    public static readonly FamilyCardNumber Card = FamilyCardNumber.Parse("9900000101200001");

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static Participant Payer(
        string? paidThrough,
        string registeredOn = "2016-04-15",
        CareClass careClass = CareClass.Three,
        Segment segment = Segment.Pbpu,
        InactiveCause? cause = null) =>
        Person(segment, careClass, Day(registeredOn), paidThrough is null ? null : Month.Parse(paidThrough), cause);

    public static Participant Person(Segment segment, CareClass careClass, DateOnly registeredOn, Month? paidThrough, InactiveCause? cause = null) => new(
        Nik.Parse("9900001708450001"),
        CardNumber.Parse("0009900000001"),
        Card,
        new PersonName("Contoh Peserta"),
        BirthDate.Parse("1945-08-17"),
        Sex.Male,
        Relation.Head,
        segment,
        careClass,
        registeredOn,
        paidThrough,
        cause,
        null,
        null);

    public static Family Family(params Participant[] members) => new(Card, members);
}

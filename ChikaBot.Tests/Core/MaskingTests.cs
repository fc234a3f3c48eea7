using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

/// <summary>Whatever prints an identity by accident, prints it masked.</summary>
public sealed class MaskingTests
{
    private static readonly Nik Nik = Nik.Parse("9912345708450001");
    private static readonly CardNumber Card = CardNumber.Parse("0001234567890");
    private static readonly FamilyCardNumber FamilyCard = FamilyCardNumber.Parse("9912341512200009");
    private static readonly BirthDate Born = BirthDate.Parse("1945-08-17");
    private static readonly MobileNumber Mobile = Number("+6281298765432");
    private static readonly PersonName Name = new("Siti Contoh");
    private static readonly VirtualAccount Account = VirtualAccount.Of(Card, Bank.Bri, RuleBook.Embedded, Make.Day("2026-03-01"));

    private static readonly Participant Whole = new(
        Nik, Card, FamilyCard, Name, Born, Sex.Female, Relation.Head, Segment.Pbpu, CareClass.One, new DateOnly(2020, 1, 1), new Month(2025, 1), null, "Klinik Mawar", Mobile);

    private static readonly string[] Secrets = ["991234", "570845", "000123", "456789", "151220", "1945", "08-17", "812987", "Siti", "Contoh", "Mawar"];

    private sealed record Wrapper(Nik Nik, CardNumber Card, FamilyCardNumber FamilyCard, BirthDate Born, MobileNumber Mobile, PersonName Name, VirtualAccount Account);

    private static MobileNumber Number(string text) => MobileNumber.TryParse(text, out var number) ? number : throw new FormatException();

    private static IEnumerable<string> Printed()
    {
        yield return Nik.ToString();
        yield return $"{Nik} {Card} {FamilyCard} {Born} {Mobile} {Name} {Account}";
        yield return string.Concat("a", Nik, Card, FamilyCard);
        yield return string.Format(null, "{0} {1} {2}", Nik, Card, Born);
        yield return new Wrapper(Nik, Card, FamilyCard, Born, Mobile, Name, Account).ToString();
        yield return (Nik, Card, Born).ToString();
        yield return Whole.ToString();
        yield return new Family(FamilyCard, [Whole]).ToString();
        yield return ParticipantKey.Of(Nik).ToString();
        yield return ParticipantKey.Of(Card).ToString();
        var bill = new BillCalculator(RuleBook.Embedded).Compute(new Family(FamilyCard, [Whole]), new DateOnly(2026, 3, 1));
        yield return bill.ToString();
        yield return bill.Members[0].ToString();
        yield return new StatusCalculator(RuleBook.Embedded).Compute(Whole, new DateOnly(2026, 3, 1)).ToString();
    }

    [Test]
    public void Prints_nothing_that_identifies([ValueSource(nameof(Printed))] string printed)
    {
        foreach (var secret in Secrets) Assert.That(printed, Does.Not.Contain(secret));
    }

    [Test]
    public void Leaves_the_last_four_digits_to_tell_two_apart()
    {
        Assert.That(Nik.ToString(), Is.EqualTo("************0001"));
        Assert.That(Card.ToString(), Is.EqualTo("*********7890"));
    }
}

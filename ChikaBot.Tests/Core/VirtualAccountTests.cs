using ChikaBot.Core.Identity;
using ChikaBot.Core.Rules;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

public sealed class VirtualAccountTests
{
    [TestCase(Bank.Bri, "8888801234567890")]
    [TestCase(Bank.Bni, "8888801234567890")]
    [TestCase(Bank.Btn, "8888801234567890")]
    [TestCase(Bank.Bca, "8888801234567890")]
    [TestCase(Bank.Mandiri, "8988801234567890")]
    public void Is_the_banks_prefix_and_the_last_11_digits_of_the_card(Bank bank, string digits) =>
        Assert.That(
            VirtualAccount.Of(CardNumber.Parse("0001234567890"), bank, RuleBook.Embedded, Make.Day("2026-03-01")).Digits,
            Is.EqualTo(digits));

    [Test]
    public void Keeps_the_1_of_a_card_that_begins_with_001() =>
        Assert.That(VirtualAccount.Of(CardNumber.Parse("0011234567890"), Bank.Bri, RuleBook.Embedded, Make.Day("2026-03-01")).Digits, Is.EqualTo("8888811234567890"));
}

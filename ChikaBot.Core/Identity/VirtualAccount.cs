using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Identity;

/// <summary>
/// The number to pay into: the bank's five digits and the last 11 of the card number; 16 digits. One covers every PBPU/BP member of the
/// family card. Prints masked.
/// </summary>
public sealed record VirtualAccount
{
    private const int DigitsOfCard = 11;

    private VirtualAccount(string digits) => Digits = digits;

    /// <summary>The 16 digits in clear: only for the participant who asked, never into a log.</summary>
    public string Digits { get; }

    /// <exception cref="RuleNotFoundException">The day is before 2016-09-01, when families got one account.</exception>
    public static VirtualAccount Of(CardNumber card, Bank bank, RuleBook rules, DateOnly day) =>
        new($"{rules.VirtualAccountPrefix(bank).At(day).Value:D5}{card.Digits[^DigitsOfCard..]}");

    public override string ToString() => Masked.AllButLastFour(Digits);
}

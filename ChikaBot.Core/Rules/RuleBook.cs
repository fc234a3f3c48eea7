namespace ChikaBot.Core.Rules;

public sealed class RuleBook
{
    public static RuleBook Embedded { get; } = new();
}

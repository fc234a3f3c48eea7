using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>How a figure names its rule: article, and from when it holds.</summary>
internal static class RuleTexts
{
    /// <summary><c>Perpres 64/2020 pasal 34, sejak 1 Juli 2020</c>, with the last day too when the rule has ended.</summary>
    public static string Citation(Language language, Rule rule) => rule.To is { } to
        ? language.Say(
            $"{rule.Article}, berlaku {language.Date(rule.From)} s.d. {language.Date(to)}",
            $"{rule.Article}, in force {language.Date(rule.From)} to {language.Date(to)}")
        : language.Say(
            $"{rule.Article}, sejak {language.Date(rule.From)}",
            $"{rule.Article}, since {language.Date(rule.From)}");

    /// <summary>The citation in brackets on a line of its own, to stand under a sentence.</summary>
    public static string Cite(Language language, Rule rule) => $"\n({Citation(language, rule)})";
}

using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts.Faq;

/// <summary>What an answer is told with: the language, and the rule book on a day.</summary>
internal sealed record FaqContext(Language Language, RuleBook Rules, DateOnly Today)
{
    public string Say(string indonesian, string english) => Language.Say(indonesian, english);

    /// <summary>The row of today; before a series begins, its newest one.</summary>
    public Rule On(RuleSeries series) => series.Find(Today) ?? series.Newest;

    public long Value(RuleSeries series) => On(series).Value;
}

/// <summary>One thing that people ask, or believe.</summary>
/// <param name="Id">The name in snapshots.</param>
/// <param name="Title">At most 20 characters, for lists.</param>
/// <param name="Question">In full; for a myth, what is believed.</param>
/// <param name="Words">How people ask it, in either language; for the search.</param>
/// <param name="Answer">Without its sources.</param>
/// <param name="Rules">The rules whose figures the answer names or rests on; empty when it names none.</param>
/// <param name="Basis">What the answer rests on where no rule stands in the rule book; null when the rules say it all.</param>
internal sealed record FaqEntry(
    string Id,
    Func<Language, string> Title,
    Func<Language, string> Question,
    IReadOnlyList<string> Words,
    Func<FaqContext, string> Answer,
    Func<FaqContext, IEnumerable<Rule>> Rules,
    Func<Language, string>? Basis = null)
{
    public static IEnumerable<Rule> NoRules(FaqContext context) => [];
}

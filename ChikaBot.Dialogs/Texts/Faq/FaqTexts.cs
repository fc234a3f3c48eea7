using System.Globalization;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts.Faq;

/// <summary>How an answer and its sources are written down.</summary>
internal static class FaqTexts
{
    public static string Answer(FaqEntry entry, FaqContext context, bool isMyth)
    {
        var question = entry.Question(context.Language);
        var heading = isMyth ? context.Say($"Mitos: {question}", $"Myth: {question}") : question;
        var answer = isMyth ? context.Say("Fakta: ", "Fact: ") + entry.Answer(context) : entry.Answer(context);
        var citations = entry.Rules(context).Select(rule => Citation(context.Language, rule)).Concat(entry.Basis is null ? [] : [entry.Basis(context.Language)]).Distinct().ToArray();
        return citations.Length == 0 ? heading + "\n" + answer : $"{heading}\n{answer}\n({string.Join("; ", citations)})";
    }

    /// <summary>The answer to "kenapa?": each rule with its days.</summary>
    public static string Sources(FaqEntry entry, FaqContext context) => string.Join('\n', SourceLines(entry, context));

    private static IEnumerable<string> SourceLines(FaqEntry entry, FaqContext context)
    {
        yield return context.Say($"Dasar jawaban: {entry.Question(context.Language)}", $"What the answer rests on: {entry.Question(context.Language)}");
        var rules = entry.Rules(context).DistinctBy(rule => (rule.Article, rule.From, rule.To)).ToArray();
        foreach (var rule in rules)
        {
            var day = context.Language.Date(rule.CheckedOn);
            yield return $"- {Citation(context.Language, rule)}" + (HasNumber(rule) ? context.Say($"; diperiksa {day}", $"; checked {day}") : "");
        }

        if (entry.Basis is not null) yield return "- " + entry.Basis(context.Language);
        if (rules.Length == 0 && entry.Basis is null)
            yield return context.Say("- Panduan layanan BPJS Kesehatan; tidak ada angka aturan di jawaban ini.", "- Service guides of BPJS Kesehatan; the answer names no figure of the law.");
        yield return context.Say("Aturan bisa berubah. Pastikan lewat Care Center 165.", "Rules may change. Make sure by calling Care Center 165.");
    }

    /// <summary><c>5%</c>, <c>2,5%</c>.</summary>
    /// <param name="basisPoints">Hundredths of a percent.</param>
    public static string Percent(Language language, long basisPoints) =>
        (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture).Replace(".", language.Say(",", "."), StringComparison.Ordinal) + "%";

    /// <summary>A law has a number and a first day. For a guide nobody knows since when it holds: the day of the last check is said instead.</summary>
    private static string Citation(Language language, Rule rule) => HasNumber(rule)
        ? RuleTexts.Citation(language, rule)
        : language.Say($"{rule.Article}, diperiksa {language.Date(rule.CheckedOn)}", $"{rule.Article}, checked {language.Date(rule.CheckedOn)}");

    private static bool HasNumber(Rule rule) => rule.Article.AsSpan().ContainsAnyInRange('0', '9');
}

using ChikaBot.Dialogs.Reading;

namespace ChikaBot.Dialogs.Texts.Faq;

/// <summary>All questions and myths, by number, by name and by free words. Built once.</summary>
internal static class FaqLibrary
{
    public static readonly IReadOnlyList<FaqEntry> Questions =
        [.. ContributionFaq.Entries, .. ArrearsFaq.Entries, .. MembershipFaq.Entries, .. ServiceFaq.Entries];

    private static readonly FaqEntry[] All = [.. Questions, .. Myths.Entries];

    private static readonly Dictionary<string, FaqEntry> ById = All.ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    private static readonly WordSearch Search = new([.. All.Select(Phrases)]);

    public static bool IsMyth(FaqEntry entry) => entry.Id.StartsWith("myth-", StringComparison.Ordinal);

    /// <summary>Null for a name that this version of the program does not have.</summary>
    public static FaqEntry? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);

    /// <summary>Best first: one when it is clear, several when it is not, none when nothing fits.</summary>
    public static IReadOnlyList<FaqEntry> Ask(string text) => [.. Search.Find(text).Entries.Select(index => All[index])];

    private static IReadOnlyList<string> Phrases(FaqEntry entry) =>
        [.. entry.Words, entry.Title(Language.Indonesian), entry.Title(Language.English), entry.Question(Language.Indonesian), entry.Question(Language.English)];
}

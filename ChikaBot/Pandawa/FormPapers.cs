using ChikaBot.Core.Pandawa;

namespace ChikaBot.Pandawa;

/// <summary>One thing to attach.</summary>
/// <param name="Purpose">Whose list it stands in; another than the service's usual one holds in the case that it names.</param>
/// <param name="Required">The form is not taken without it.</param>
internal sealed record PaperNeed(DocumentNeed Need, DocumentPurpose Purpose, bool Required);

/// <summary>Which papers a form needs, by its service and what it has said so far.</summary>
internal static class FormPapers
{
    public const int MaxFiles = 6;

    public static IReadOnlyList<PaperNeed> Of(PandawaService service, IReadOnlyDictionary<FormField, string> answers)
    {
        var purposes = ServiceCatalogue.For(service).Documents;
        var isStudent = answers.GetValueOrDefault(FormField.Way) == nameof(ReactivationWay.Student);
        var usual = isStudent && purposes.Contains(DocumentPurpose.StudentChild) ? DocumentPurpose.StudentChild : purposes[0];
        // The two ways of a reactivation exclude each other; one who was laid off needs both lists.
        var others = service == PandawaService.Reactivation ? [] : purposes.Where(purpose => purpose != usual);
        return [.. Needs(usual, need => IsRequired(need, answers)), .. others.SelectMany(purpose => Needs(purpose, _ => false))];
    }

    private static bool IsRequired(DocumentNeed need, IReadOnlyDictionary<FormField, string> answers) =>
        need.By == NeededBy.Everybody || (need.By == NeededBy.Autodebit && answers.ContainsKey(FormField.Bank));

    private static IEnumerable<PaperNeed> Needs(DocumentPurpose purpose, Func<DocumentNeed, bool> isRequired) =>
        Documents.For(purpose).Needs.Select(need => new PaperNeed(need, purpose, isRequired(need)));
}

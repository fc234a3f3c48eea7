using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Scripts.Matching;

/// <summary>Shows a turn in two columns: what was expected, what came.</summary>
internal static class ReplyDiff
{
    public static IReadOnlyList<DiffRow> Rows(IEnumerable<ReplyMatch> matches) => [.. matches.SelectMany(Rows)];

    private static IEnumerable<DiffRow> Rows(ReplyMatch match)
    {
        var left = match.Expected is null ? [] : match.Expected.Text!.Lines;
        var right = match.Actual is null ? [] : TextMatcher.Normal(match.Actual.Text).Split('\n');
        var known = match.Known.ToDictionary();
        // A whole that matches is shown line beside line: {{any}} may stand for several.
        var whole = match.Problem is null;
        var pairs = whole
            ? [.. Enumerable.Range(0, Math.Max(left.Count, right.Length)).Select(i => (i < left.Count ? i : -1, i < right.Length ? i : -1, true))]
            : LineAligner.Align(left.Count, right.Length, (i, j) => TextMatcher.MatchLine(left[i], right[j], known));
        foreach (var (i, j, same) in pairs)
            yield return Row(i < 0 ? null : Spoken(i, Visible(left[i].Source)), j < 0 ? null : Spoken(j, Visible(right[j])), same);

        if (match.Expected?.Options is { } options)
            yield return Compared(Show(options), match.Actual is null ? null : Show(match.Actual.Options));
        if (match.Expected?.Attachments is { } kinds)
            yield return Compared(Show(kinds), match.Actual is null ? null : Show(match.Actual.Attachments));
    }

    private static string Spoken(int index, string line) => index == 0 ? $"bot: {line}" : line;

    private static DiffRow Compared(string expected, string? actual) => Row(expected, actual, expected == actual);

    private static DiffRow Row(string? expected, string? actual, bool same) =>
        new(same ? DiffKind.Same : actual is null ? DiffKind.Missing : expected is null ? DiffKind.Unexpected : DiffKind.Changed, expected, actual);

    private static string Show(IReadOnlyList<ReplyOption> options) => $"[Options={string.Join('|', options.Select(option => $"{option.Value}:{option.Label}"))}]";

    private static string Show(IReadOnlyList<NotTextKind> kinds) => $"[Attached={string.Join('|', kinds)}]";

    /// <summary>Spaces at the end of a line count, so they must be seen.</summary>
    private static string Visible(string line)
    {
        var text = line.TrimEnd(' ');
        return text + new string('·', line.Length - text.Length);
    }
}

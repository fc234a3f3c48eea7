using ChikaBot.Scripts.Matching;
using ChikaBot.Scripts.Running;

namespace ChikaBot.Scripts.Reports;

/// <summary>One line of output, and whether it shows a difference.</summary>
internal sealed record ReportLine(string Text, DiffKind Kind);

/// <summary>A failure as lines of text: the place, what went wrong, and two columns, expected on the left.</summary>
internal static class FailureText
{
    private const int WidestColumn = 60;

    public static IReadOnlyList<ReportLine> Lines(ScriptFailure failure)
    {
        var lines = new List<ReportLine> { new($"{failure.At}: {failure.Sentence}", DiffKind.Changed) };
        if (failure.Diff.Count == 0) return lines;
        var width = Math.Clamp(failure.Diff.Max(row => TextWidth.Of(row.Expected ?? "")), "expected".Length, WidestColumn);
        lines.Add(new ReportLine($"    {TextWidth.Pad("expected", width)} | actual", DiffKind.Same));
        lines.AddRange(failure.Diff.SelectMany(row => Row(row, width)));
        return lines;
    }

    private static IEnumerable<ReportLine> Row(DiffRow row, int width)
    {
        var left = TextWidth.Wrap(row.Expected ?? "", width);
        var right = TextWidth.Wrap(row.Actual ?? "", WidestColumn);
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var mark = i > 0 ? ' ' : row.Kind switch { DiffKind.Changed => '!', DiffKind.Missing => '-', DiffKind.Unexpected => '+', _ => ' ' };
            var line = $"  {mark} {TextWidth.Pad(i < left.Count ? left[i] : "", width)} | {(i < right.Count ? right[i] : "")}";
            yield return new ReportLine(line.TrimEnd(), row.Kind);
        }
    }
}

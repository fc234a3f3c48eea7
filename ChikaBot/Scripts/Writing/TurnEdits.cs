using System.Text.RegularExpressions;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Matching;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Running;

namespace ChikaBot.Scripts.Writing;

/// <summary>What to change in a file so that one turn expects what came.</summary>
internal static partial class TurnEdits
{
    /// <param name="lines">The file.</param>
    public static IEnumerable<ScriptEdit> Of(TurnRecord record, IReadOnlyList<string> lines, IReadOnlyCollection<string> speakers)
    {
        var anchor = record.Expected[^1];
        var speaker = Speaker().Match(lines[anchor.At.Line - 1]).Value;
        var added = new List<string>();
        foreach (var match in record.Matches.Where(match => match.Problem is not null))
        {
            if (match.Expected is null) added.AddRange(Message(speaker, null, match, [], speakers));
            else if (match.Actual is null) yield return Removed(match.Expected, lines, record.Matches[0].Actual is null && match == record.Matches[0] ? [$"{speaker} [NoReply]"] : []);
            else yield return Replaced(match, lines, speakers);
        }

        if (added.Count == 0) yield break;
        // What stood instead of a reply goes; else the new replies follow the last known one.
        yield return anchor.IsNoReply
            ? new ScriptEdit(record.File, anchor.At.Line, anchor.LastLine, added)
            : new ScriptEdit(record.File, anchor.LastLine + 1, anchor.LastLine, added);
    }

    private static ScriptEdit Removed(ExpectedReply expected, IReadOnlyList<string> lines, IEnumerable<string> instead) =>
        new(expected.At.File, expected.At.Line, expected.LastLine, [.. Comments(expected, lines), .. instead]);

    private static ScriptEdit Replaced(ReplyMatch match, IReadOnlyList<string> lines, IReadOnlyCollection<string> speakers)
    {
        var expected = match.Expected!;
        var span = Span(expected, lines).ToList();
        var emulator = span.SelectMany(line => EmulatorTags().Matches(line).Select(tag => tag.Value));
        var message = Message(Speaker().Match(span[0]).Value, expected, match, emulator, speakers);
        return new ScriptEdit(expected.At.File, expected.At.Line, expected.LastLine, [.. Comments(expected, lines), .. message]);
    }

    private static IEnumerable<string> Message(
        string speaker, ExpectedReply? expected, ReplyMatch match, IEnumerable<string> emulatorTags, IReadOnlyCollection<string> speakers)
    {
        var actual = match.Actual!;
        var text = expected is null ? ScriptWriter.Text(actual.Text, speakers) : Kept(expected, actual, match.Known, speakers);
        yield return $"{speaker} {string.Concat(emulatorTags)}{text[0]}".TrimEnd();
        foreach (var line in text.Skip(1)) yield return line;
        if (expected is null ? actual.Options.Count > 0 : expected.Options is not null) yield return ScriptWriter.Options(actual.Options);
        if (expected?.Attachments is not null || actual.Attachments.Count > 0 || actual.Text.Length == 0) yield return ScriptWriter.Attached(actual.Attachments);
    }

    /// <summary>The lines of the script where they match, of the reply where they do not.</summary>
    private static IReadOnlyList<string> Kept(ExpectedReply expected, ChatReply actual, IReadOnlyDictionary<string, string> captures, IReadOnlyCollection<string> speakers)
    {
        var known = captures.ToDictionary();
        if (TextMatcher.Match(expected.Text!, actual.Text, known)) return expected.Text!.Lines.Count == 0 ? [""] : [.. expected.Text.Lines.Select(line => line.Source)];
        var right = TextMatcher.Normal(actual.Text).Split('\n');
        var pairs = LineAligner.Align(expected.Text!.Lines.Count, right.Length, (i, j) => TextMatcher.MatchLine(expected.Text.Lines[i], right[j], known));
        if (right[0].Length == 0 || right[^1].Length == 0) return ScriptWriter.Text(actual.Text, speakers);
        return [.. pairs.Where(pair => pair.Right >= 0)
            .Select((pair, i) => pair.Same ? expected.Text.Lines[pair.Left].Source : ScriptWriter.Line(right[pair.Right], i == 0, speakers))];
    }

    private static IEnumerable<string> Span(ExpectedReply expected, IReadOnlyList<string> lines) =>
        lines.Skip(expected.At.Line - 1).Take(expected.LastLine - expected.At.Line + 1);

    private static IEnumerable<string> Comments(ExpectedReply expected, IReadOnlyList<string> lines) =>
        Span(expected, lines).Where(line => line.StartsWith('#'));

    [GeneratedRegex("^[^:]*:")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\[(Typing|Delay)[^\]]*\]", RegexOptions.IgnoreCase)]
    private static partial Regex EmulatorTags();
}

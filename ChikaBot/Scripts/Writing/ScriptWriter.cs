using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Scripts.Matching;

namespace ChikaBot.Scripts.Writing;

/// <summary>Writes text and tags so that reading them gives the same again.</summary>
internal static class ScriptWriter
{
    /// <summary>The lines of a message, escaped; the first goes behind a speaker's colon.</summary>
    /// <param name="speakers">Names that would start a message at the start of a line.</param>
    public static IReadOnlyList<string> Text(string text, IReadOnlyCollection<string> speakers)
    {
        var lines = TextMatcher.Normal(text).Split('\n').ToList();
        var escaped = lines.Select((line, i) => Line(line, i == 0, speakers)).ToList();
        // Empty lines at both ends are cut when a script is read, so they ride on their neighbour.
        while (escaped.Count > 1 && escaped[0].Length == 0) Merge(escaped, 0);
        while (escaped.Count > 1 && escaped[^1].Length == 0) Merge(escaped, escaped.Count - 2);
        return escaped;
    }

    public static string Options(IEnumerable<ReplyOption> options) =>
        $"[Options={string.Join('|', options.Select(option => $"{TagPart(option.Value)}:{TagPart(option.Label)}"))}]";

    public static string Attached(IEnumerable<NotTextKind> kinds) => $"[Attached={string.Join('|', kinds)}]";

    public static string TagPart(string text)
    {
        var escaped = string.Concat(text.Select(letter => letter switch
        {
            '\\' or ']' or '|' or ':' or '*' => $"\\{letter}",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => letter.ToString(),
        }));
        return EdgeSpaces(escaped, atStart: true);
    }

    /// <param name="first">Behind a speaker's colon, where neither a comment nor another speaker can stand.</param>
    public static string Line(string line, bool first, IReadOnlyCollection<string> speakers)
    {
        var escaped = line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("{{", "\\{\\{", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal);
        if (!first && escaped.StartsWith('#')) escaped = "\\" + escaped;
        var colon = escaped.IndexOf(':', StringComparison.Ordinal);
        if (!first && colon > 0 && speakers.Any(name => escaped.StartsWith(name, StringComparison.OrdinalIgnoreCase))) escaped = escaped.Insert(colon, "\\");
        return EdgeSpaces(escaped, first);
    }

    private static string EdgeSpaces(string text, bool atStart)
    {
        if (atStart && text.StartsWith(' ')) text = "\\s" + text[1..];
        return text.EndsWith(' ') ? text[..^1] + "\\s" : text;
    }

    private static void Merge(List<string> lines, int at)
    {
        lines[at] = $"{lines[at]}\\n{lines[at + 1]}";
        lines.RemoveAt(at + 1);
    }
}

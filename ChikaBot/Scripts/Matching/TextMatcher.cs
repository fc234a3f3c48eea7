using System.Text;
using System.Text.RegularExpressions;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Matching;

/// <summary>Compares text with what the script expects: exactly, but for placeholders.</summary>
internal static class TextMatcher
{
    /// <summary>A regex of a script that backtracks without end is a fault of the script, not a hang.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <param name="known">Captures so far; on a match the new ones are added.</param>
    public static bool Match(ScriptText expected, string actual, IDictionary<string, string> known)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var pattern = string.Join('\n', expected.Lines.Select(line => Pattern(line, known, names)));
        if (!TryMatch(pattern, Normal(actual), out var match)) return false;
        foreach (var name in names) known[name] = match.Groups[name].Value;
        return true;
    }

    /// <summary>One line alone, to line a difference up; captures nothing.</summary>
    public static bool MatchLine(ScriptTextLine expected, string actual, IDictionary<string, string> known) =>
        TryMatch(Pattern(expected, known, []), actual, out _);

    public static string Normal(string text) => text.ReplaceLineEndings("\n");

    private static string Pattern(ScriptTextLine line, IDictionary<string, string> known, HashSet<string> names)
    {
        var pattern = new StringBuilder();
        foreach (var part in line.Parts)
        {
            pattern.Append(part switch
            {
                TextPart.Literal literal => Regex.Escape(literal.Value),
                TextPart.Capture capture when names.Add(capture.Name) => $"(?<{capture.Name}>{capture.Pattern})",
                TextPart.Use use when names.Contains(use.Name) => $@"\k<{use.Name}>",
                TextPart.Use use => known.TryGetValue(use.Name, out var value) ? Regex.Escape(value) : "[^\n]*",
                _ => "(?s:.*?)",
            });
        }

        return pattern.ToString();
    }

    private static bool TryMatch(string pattern, string actual, out Match match)
    {
        match = System.Text.RegularExpressions.Match.Empty;
        try
        {
            match = Regex.Match(actual, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, Limit);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }

        return match.Success;
    }
}

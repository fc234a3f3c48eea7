using System.Text.RegularExpressions;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Reads <c>{{any}}</c>, <c>{{name:regex}}</c> and <c>{{name}}</c>.</summary>
internal static partial class PlaceholderReader
{
    public static (TextPart Part, int Next) Read(string line, int start, SourceLine at)
    {
        var end = line.IndexOf("}}", start + 2, StringComparison.Ordinal);
        if (end < 0) throw new ScriptFormatException(at, @"{{ has no }}; write \{\{ for two braces");
        // A regex may end in a brace of its own: {{code:\d{6}}} closes with the last two.
        while (end + 2 < line.Length && line[end + 2] == '}') end++;
        var inner = line[(start + 2)..end];
        var colon = inner.IndexOf(':', StringComparison.Ordinal);
        var name = (colon < 0 ? inner : inner[..colon]).Trim();
        if (!Name().IsMatch(name))
            throw new ScriptFormatException(at, "a placeholder is {{any}}, {{name:regex}} or {{name}}; a name is a letter, then letters, digits and _");
        if (colon < 0) return (name == "any" ? new TextPart.Any() : new TextPart.Use(name), end + 2);
        if (name == "any") throw new ScriptFormatException(at, "{{any}} takes no regex; give it a name: {{name:regex}}");
        return (new TextPart.Capture(name, Checked(inner[(colon + 1)..], at)), end + 2);
    }

    private static string Checked(string pattern, SourceLine at)
    {
        try
        {
            if (pattern.Length > 0 && new Regex(pattern, RegexOptions.CultureInvariant).GetGroupNames() is ["0", ..]) return pattern;
        }
        catch (ArgumentException e)
        {
            throw new ScriptFormatException(at, $"the regex is not valid: {e.Message}");
        }

        throw new ScriptFormatException(at, "a regex is missing after the colon: {{name:regex}}");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$")]
    private static partial Regex Name();
}

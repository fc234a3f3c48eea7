using System.Text;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>A backslash takes a character's meaning away, or gives one: <c>\n</c> line end, <c>\s</c> space, <c>\t</c> tab.</summary>
internal static class Escapes
{
    private const string Plain = "\\[]{}#:|*";

    public static char Read(string line, int backslash, SourceLine at)
    {
        var next = backslash + 1 < line.Length ? line[backslash + 1] : ' ';
        return next switch
        {
            'n' => '\n',
            's' => ' ',
            't' => '\t',
            'r' => '\r',
            _ when Plain.Contains(next, StringComparison.Ordinal) => next,
            _ => throw new ScriptFormatException(at, @"a backslash stands before one of \ [ ] { } # : | * n s t r; write \\ for a backslash"),
        };
    }

    /// <summary>Reads a whole value.</summary>
    public static string Undo(string value, SourceLine at)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\') text.Append(Read(value, i++, at));
            else text.Append(value[i]);
        }

        return text.ToString();
    }

    /// <summary>Splits at a character that no backslash protects; the parts keep their escapes.</summary>
    public static IReadOnlyList<string> Split(string value, char separator, int most = int.MaxValue)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < value.Length && parts.Count < most - 1; i++)
        {
            if (value[i] == '\\')
            {
                i++;
            }
            else if (value[i] == separator)
            {
                parts.Add(value[start..i]);
                start = i + 1;
            }
        }

        parts.Add(value[start..]);
        return parts;
    }
}

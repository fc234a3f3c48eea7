using System.Text;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Splits one line of a message into text, placeholders and tags.</summary>
internal static class LineReader
{
    /// <param name="line">Without the speaker.</param>
    /// <returns>The parts of the text, the tags in order (<c>[Repeat=x*3]</c> is already text), and the line without its tags.</returns>
    /// <exception cref="ScriptFormatException">An unknown tag, escape or placeholder.</exception>
    public static (IReadOnlyList<TextPart> Parts, IReadOnlyList<Tag> Tags, string Source) Read(string line, SourceLine at)
    {
        var parts = new List<TextPart>();
        var tags = new List<Tag>();
        var literal = new StringBuilder();
        var source = new StringBuilder();
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            var isTag = false;
            if (line[i] == '\\')
            {
                literal.Append(Escapes.Read(line, i, at));
                i += 2;
            }
            else if (line.AsSpan(i).StartsWith("{{"))
            {
                Flush(parts, literal);
                var (part, end) = PlaceholderReader.Read(line, i, at);
                parts.Add(part);
                i = end;
            }
            else if (line[i] == '[' && TagReader.TryRead(line, i, at, out var next) is { } tag)
            {
                if (tag.Name == "Repeat") literal.Append(TagValues.Repeat(tag, at));
                else tags.Add(tag);
                isTag = tag.Name != "Repeat";
                i = next;
            }
            else
            {
                literal.Append(line[i++]);
            }

            if (!isTag) source.Append(line, start, i - start);
        }

        Flush(parts, literal);
        return (parts, tags, source.ToString().Trim());
    }

    private static void Flush(List<TextPart> parts, StringBuilder literal)
    {
        if (literal.Length == 0) return;
        parts.Add(new TextPart.Literal(literal.ToString()));
        literal.Clear();
    }
}

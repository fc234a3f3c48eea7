using System.Globalization;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Reads <c>[Press=2]</c>, <c>[Press=2 of=3]</c> and <c>[Press=2 raw]</c>.</summary>
internal static class PressReader
{
    public static ScriptInput Read(Tag tag, SourceLine at, string user)
    {
        var words = (tag.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || tag.Adds) throw Wrong(tag, at);
        int? of = null;
        var raw = false;
        foreach (var word in words.Skip(1))
        {
            if (word == "raw" && !raw) raw = true;
            else if (of is null && word.StartsWith("of=", StringComparison.Ordinal)
                && int.TryParse(word.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var back) && back > 0) of = back;
            else throw Wrong(tag, at);
        }

        return new ScriptInput.Press(at, user, Escapes.Undo(words[0], at), of, raw);
    }

    private static ScriptFormatException Wrong(Tag tag, SourceLine at) =>
        TagValues.Wrong(tag, at, "write [Press=value] for the newest question, [Press=value of=3] for the third bot message from the end, raw behind it for a value that was not offered");
}

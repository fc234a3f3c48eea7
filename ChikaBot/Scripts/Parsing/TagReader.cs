using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Reads one tag. Brackets that hold no known word are text, except at the start of a line, where they are taken for a slip.</summary>
internal static class TagReader
{
    public static Tag? TryRead(string line, int start, SourceLine at, out int next)
    {
        next = start;
        var close = Close(line, start);
        if (close < 0) return null;
        var inner = line[(start + 1)..close];
        var length = inner.TakeWhile(char.IsAsciiLetter).Count();
        var rest = inner[length..].TrimStart();
        var adds = rest.StartsWith("+=", StringComparison.Ordinal);
        var value = adds ? rest[2..].Trim() : rest.StartsWith('=') ? rest[1..].Trim() : null;
        if (length == 0 || (value is null && rest.Length > 0 && Tags.Find(inner[..length]) is null)) return null;
        if (Tags.Find(inner[..length]) is not { } name)
        {
            if (line[..start].Trim().Length > 0) return null;
            throw new ScriptFormatException(
                at,
                $"[{inner[..length]}] is not known. Lines of their own: {Tags.Show(Tags.Directives)}; from a user: {Tags.Show(Tags.Inputs)}; from the bot: {Tags.Show(Tags.Expectations)}; write \\[ for a bracket");
        }

        if (value is null && rest.Length > 0) value = rest;
        next = close + 1;
        return new Tag(name, value, adds);
    }

    private static int Close(string line, int start)
    {
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (line[i] == ']') return i;
        }

        return -1;
    }
}

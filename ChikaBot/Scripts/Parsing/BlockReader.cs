using System.Text.RegularExpressions;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Cuts the body of a script into messages and directives: a line without speaker belongs to the message before, as in chatdown.</summary>
internal sealed class BlockReader
{
    /// <summary>Only what an editor strips; a no-break space is text.</summary>
    private static readonly char[] Blanks = [' ', '\t'];

    private readonly Regex _speaker;
    private readonly List<Block> _blocks = [];
    private readonly List<(SourceLine At, string Line)> _lines = [];
    private Block.Message? _open;

    private BlockReader(ScriptHeader header)
    {
        var users = string.Join('|', header.Users.Append("user").OrderByDescending(name => name.Length).Select(Regex.Escape));
        _speaker = new Regex($"^(?<speaker>{users}|{Regex.Escape(header.Bot)}|bot)(->(?<to>{users}))?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public static IReadOnlyList<Block> Read(ScriptHeader header, string file, IReadOnlyList<string> lines, int start)
    {
        var reader = new BlockReader(header);
        for (var i = start; i < lines.Count; i++) reader.Take(lines[i], new SourceLine(file, i + 1));
        reader.Close();
        return reader._blocks;
    }

    private void Take(string line, SourceLine at)
    {
        if (line.StartsWith('#')) return;
        if (Directive(line.Trim(), at) is { } directive)
        {
            Close();
            _blocks.Add(new Block.Directive(at, directive));
        }
        else if (_speaker.Match(line) is { Success: true } match)
        {
            Close();
            var to = match.Groups["to"];
            _open = new Block.Message(at, match.Groups["speaker"].Value, to.Success ? to.Value : null, []);
            _lines.Add((at, line[match.Length..].Trim(Blanks)));
        }
        else if (_open is not null)
        {
            _lines.Add((at, line.TrimEnd(Blanks)));
        }
        else if (line.Trim().Length > 0)
        {
            throw new ScriptFormatException(
                at, $"this line belongs to nobody: a line starts with a user's name or the bot's and a colon, with # for a comment, or is one of {Tags.Show(Tags.Directives)}");
        }
    }

    private static Tag? Directive(string line, SourceLine at) =>
        line.StartsWith('[') && TagReader.TryRead(line, 0, at, out var next) is { } tag && Tags.Directives.Contains(tag.Name)
            ? next == line.Length ? tag : throw new ScriptFormatException(at, $"[{tag.Name}] stands on a line of its own")
            : null;

    private void Close()
    {
        if (_open is not null)
        {
            var first = _lines.FindIndex(line => line.Line.Length > 0);
            var last = _lines.FindLastIndex(line => line.Line.Length > 0);
            _blocks.Add(_open with { Lines = first < 0 ? [] : [.. _lines[first..(last + 1)]] });
        }

        _open = null;
        _lines.Clear();
    }
}

using System.Text;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Reads <c>.chat</c> files. docs/chat-format.md describes them.</summary>
public static class ScriptParser
{
    private static readonly ScriptHeader Defaults = new(["user"], "bot", null, false, null);

    /// <exception cref="ScriptFormatException">A line cannot be read; the message names it and what is allowed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ChatScript Load(string file) => Parse(file, ReadText(file));

    /// <param name="file">Where the text comes from: for messages, and to find what it includes.</param>
    /// <exception cref="ScriptFormatException">A line cannot be read; the message names it and what is allowed.</exception>
    public static ChatScript Parse(string file, string text)
    {
        var (header, steps) = Read(file, text, Defaults, []);
        if (!steps.Any(step => step is ScriptStep.Turn { Expected.Count: > 0 }))
            throw new ScriptFormatException(new SourceLine(file, 1), "the script asserts nothing: it has no bot line");
        CaptureCheck.Run(steps);
        return new ChatScript(file, header, steps);
    }

    private static (ScriptHeader Header, IReadOnlyList<ScriptStep> Steps) Read(
        string file, string text, ScriptHeader inherited, IReadOnlyList<string> open)
    {
        IReadOnlyList<string> lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var headerLines = HeaderReader.Read(file, lines, out var start);
        var steps = new List<ScriptStep>();
        foreach (var include in headerLines.Where(line => line.Key == "include"))
        {
            (inherited, var included) = Include(include, inherited, [.. open, Path.GetFullPath(file)]);
            steps.AddRange(included);
        }

        var own = HeaderValues.Read(headerLines, inherited);
        CheckUsers(file, own, steps);
        steps.AddRange(StepBuilder.Build(own, BlockReader.Read(own, file, lines, start)));
        return (own, steps);
    }

    private static (ScriptHeader Header, IReadOnlyList<ScriptStep> Steps) Include(
        HeaderLine include, ScriptHeader inherited, IReadOnlyList<string> open)
    {
        var path = Path.Combine(Path.GetDirectoryName(include.At.File) ?? "", include.Value);
        if (open.Contains(Path.GetFullPath(path))) throw new ScriptFormatException(include.At, $"include= goes in a circle: {include.Value}");
        if (!File.Exists(path)) throw new ScriptFormatException(include.At, $"include= names a file that is not there: {include.Value} (relative to the script)");
        return Read(path, ReadText(path), inherited, open);
    }

    private static void CheckUsers(string file, ScriptHeader header, IEnumerable<ScriptStep> included)
    {
        var stranger = included.OfType<ScriptStep.Turn>().SelectMany(turn => turn.Inputs).FirstOrDefault(input => !header.Users.Contains(input.User));
        if (stranger is not null)
            throw new ScriptFormatException(new SourceLine(file, 1), $"the included {stranger.At} speaks as {stranger.User}; name that user in this header too, or name none");
    }

    /// <summary>Strict UTF-8: a file in another encoding would be compared wrongly.</summary>
    private static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            throw new ScriptFormatException(new SourceLine(file, 1), "the file is not UTF-8");
        }
    }
}

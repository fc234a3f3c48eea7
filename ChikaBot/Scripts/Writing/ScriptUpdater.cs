using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;

namespace ChikaBot.Scripts.Writing;

/// <summary>Rewrites what a script expects to what came, line by line: what still matches stays as it is written, with its comments and captures.</summary>
internal static class ScriptUpdater
{
    /// <returns>The files that changed; none when nothing differs.</returns>
    /// <exception cref="ScriptFormatException">The new script could not be read (a capture that is used later is gone, say); every file is as before.</exception>
    public static IReadOnlyList<string> Apply(ChatScript script, ScriptResult result)
    {
        var files = new Dictionary<string, string>();
        var edits = new List<ScriptEdit>();
        foreach (var record in result.Records.Where(record => record.Matches.Any(match => match.Problem is not null)))
        {
            if (!files.TryGetValue(record.File, out var before)) files[record.File] = before = File.ReadAllText(record.File);
            edits.AddRange(TurnEdits.Of(record, before.ReplaceLineEndings("\n").Split('\n'), [.. script.Header.Users, script.Header.Bot, "user", "bot"]));
        }

        try
        {
            foreach (var (file, before) in files)
                SafeFile.WriteText(file, Edited(before, edits.Where(edit => edit.File == file).DistinctBy(edit => (edit.First, edit.Last))));
            ScriptParser.Load(script.File);
        }
        catch
        {
            foreach (var (file, before) in files) SafeFile.WriteText(file, before);
            throw;
        }

        return [.. files.Keys];
    }

    private static string Edited(string before, IEnumerable<ScriptEdit> edits)
    {
        var lines = before.ReplaceLineEndings("\n").Split('\n').ToList();
        // From the end to the start, so that line numbers ahead stay right; at the same line a replacement before an insertion.
        foreach (var edit in edits.OrderByDescending(edit => edit.First).ThenByDescending(edit => edit.Last))
        {
            lines.RemoveRange(edit.First - 1, edit.Last - edit.First + 1);
            lines.InsertRange(edit.First - 1, edit.Lines);
        }

        return string.Join('\n', lines);
    }
}

namespace ChikaBot.Scripts.Coverage;

/// <summary>A state or move that no script can reach, and why.</summary>
/// <param name="Place">As a report names it: <c>flow: State</c> or <c>flow: From --Trigger--> To</c>.</param>
/// <param name="Reason">A sentence.</param>
public sealed record CoverageException(string Place, string Reason)
{
    private const string Separator = " | ";

    /// <summary>Reads a file of lines <c>place | reason</c>; empty lines and those that begin with # say nothing.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">A line has no reason; the message names file and line.</exception>
    public static IReadOnlyList<CoverageException> Load(string file)
    {
        var lines = File.ReadAllLines(file);
        var exceptions = new List<CoverageException>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            if (lines[i].Split(Separator, 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } place, { Length: > 0 } reason])
                throw new FormatException($"{file}:{i + 1}: a line is: place{Separator}reason");
            exceptions.Add(new CoverageException(place, reason));
        }

        return exceptions;
    }
}

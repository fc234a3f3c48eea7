namespace ChikaBot.Dialogs.Reading;

/// <summary>Months as people type them, Indonesian and English, short and long, old spellings too.</summary>
internal static class MonthNames
{
    private static readonly string[][] Spellings =
    [
        ["januari", "jan", "january", "jnr", "jnri", "januar"],
        ["februari", "feb", "february", "pebruari", "peb", "febuari", "pebuari", "februar", "fbr"],
        ["maret", "mar", "march", "mrt", "mart"],
        ["april", "apr", "aprl", "apl"],
        ["mei", "may", "mey"],
        ["juni", "jun", "june", "jn", "yuni"],
        ["juli", "jul", "july", "yuli"],
        ["agustus", "agt", "agst", "agu", "ags", "agus", "agts", "august", "aug", "agusutus", "agustuz"],
        ["september", "sep", "sept", "spt", "septembr"],
        ["oktober", "okt", "october", "oct", "oktobr"],
        ["november", "nov", "nopember", "nop", "nopb", "nvember"],
        ["desember", "des", "december", "dec", "desembr", "dsember", "dess"],
    ];

    private static readonly Dictionary<string, int> Exact = Spellings
        .SelectMany((words, index) => words.Select(word => (word, index)))
        .ToDictionary(pair => pair.word, pair => pair.index + 1, StringComparer.Ordinal);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan = Exact.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 to 12 for a month's name as listed; else 0.</summary>
    public static int Read(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var month) ? month : 0;

    /// <summary>1 to 12 for a name within a slip or two of exactly one month; else 0.</summary>
    public static int ReadMisspelt(ReadOnlySpan<char> word)
    {
        var best = 3;
        var found = 0;
        foreach (var (name, month) in Exact)
        {
            var limit = Math.Min(EditDistance.Allowed(name.Length), best);
            if (limit == 0) continue;
            var distance = EditDistance.Within(word, name, limit);
            if (distance > limit) continue;
            found = distance < best || found == month ? month : 0;
            best = distance;
        }

        return found;
    }
}

namespace ChikaBot.Stores.Csv;

/// <summary>The first line of a participants file: which column stands where.</summary>
internal static class ParticipantHeader
{
    private const int LongestName = 40;

    /// <summary>Finds the position of each <see cref="ParticipantColumn"/>. Blanks around a name and upper case do not matter.</summary>
    /// <returns>Null when all is well, else a sentence that names the column at fault. It never repeats what could be a value.</returns>
    public static string? TryRead(IReadOnlyList<string> fields, out int[] positions)
    {
        positions = new int[ParticipantColumns.Names.Length];
        Array.Fill(positions, -1);
        if (!fields.Any(field => Find(field) >= 0))
            return $"the first line is not a header; it must name the columns {string.Join(',', ParticipantColumns.Names)}";
        for (var i = 0; i < fields.Count; i++)
        {
            var column = Find(fields[i]);
            if (column < 0) return $"unknown column {Printable(fields[i], i)}";
            if (positions[column] >= 0) return $"column {ParticipantColumns.Names[column]} stands twice";
            positions[column] = i;
        }

        var missing = Array.IndexOf(positions, -1);
        return missing < 0 ? null : $"column {ParticipantColumns.Names[missing]} is missing";
    }

    private static int Find(string field)
    {
        var name = field.AsSpan().Trim();
        for (var i = 0; i < ParticipantColumns.Names.Length; i++)
            if (name.Equals(ParticipantColumns.Names[i], StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }

    /// <summary>A name made of letters and underscores, or else the place: a row of data where the header should be must not be shown.</summary>
    private static string Printable(string field, int index)
    {
        var name = field.Trim();
        var harmless = name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetter(c) || c == '_');
        return harmless ? $"'{name}' (number {index + 1})" : $"number {index + 1}";
    }
}

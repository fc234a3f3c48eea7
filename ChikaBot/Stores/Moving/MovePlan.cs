namespace ChikaBot.Stores.Moving;

/// <summary>
/// Which tables move. Made from the two schemas as they are found, so that a table or a column that only one of them has stops the move
/// instead of being forgotten.
/// </summary>
internal static class MovePlan
{
    /// <summary>Leads from a number to a family; PostgreSQL alone needs it, and it follows from the participants.</summary>
    public const string Numbers = "participant_numbers";

    /// <summary>Attachments; a folder keeps them beside the SQLite store.</summary>
    public const string Files = "files";

    /// <summary>What each schema makes for itself and nothing is lost with.</summary>
    public static readonly IReadOnlySet<string> OwnOfSchema = new HashSet<string> { "audit_floor", "schema_version" };

    /// <param name="source">The tables of the SQLite store with the names of their columns.</param>
    /// <param name="target">The tables of the PostgreSQL store with their columns; others may be among them.</param>
    /// <exception cref="MoveException">Names the table, and the column, for which there is no place.</exception>
    public static IReadOnlyList<MovedTable> Of(IReadOnlyDictionary<string, IReadOnlyList<string>> source, IReadOnlyDictionary<string, IReadOnlyList<MovedColumn>> target) =>
        [.. source.Where(table => !OwnOfSchema.Contains(table.Key)).OrderBy(table => table.Key, StringComparer.Ordinal).Select(table => Table(table.Key, table.Value, target))];

    private static MovedTable Table(string name, IReadOnlyList<string> columns, IReadOnlyDictionary<string, IReadOnlyList<MovedColumn>> target)
    {
        if (!target.TryGetValue(name, out var there)) throw new MoveException($"the table {name} of the SQLite store has no place in PostgreSQL: this program cannot move it");
        var written = there.Where(column => !column.IsComputed).ToArray();
        var lonely = columns.Except(there.Select(column => column.Name)).Concat(written.Select(column => column.Name).Except(columns)).FirstOrDefault();
        if (lonely is not null) throw new MoveException($"the column {lonely} of {name} is in one store only: this program cannot move it");
        if (written.FirstOrDefault(column => column.Type == ColumnType.Unknown) is { } unknown) throw new MoveException($"the column {unknown.Name} of {name} is of a type that this program cannot move");
        return new MovedTable(name, written);
    }
}

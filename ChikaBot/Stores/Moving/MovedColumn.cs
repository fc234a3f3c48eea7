namespace ChikaBot.Stores.Moving;

/// <summary>A column of a table in PostgreSQL, as far as it is written and not computed.</summary>
/// <param name="IsNumbered">The database numbers its rows, unless a number is given.</param>
internal sealed record MovedColumn(string Name, ColumnType Type, bool IsNullable, bool IsNumbered);

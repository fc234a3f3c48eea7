namespace ChikaBot.Stores.Moving;

/// <summary>A column of a table in PostgreSQL.</summary>
/// <param name="IsNumbered">The database numbers its rows, unless a number is given.</param>
/// <param name="IsComputed">The database computes it out of others; it is not written, whether SQLite keeps it as well or not.</param>
internal sealed record MovedColumn(string Name, ColumnType Type, bool IsNullable, bool IsNumbered, bool IsComputed = false);

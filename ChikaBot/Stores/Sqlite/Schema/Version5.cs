namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>Officers of the desk. Units as in <see cref="Version1"/>.</summary>
internal static class Version5
{
    public const string Sql = """
        -- An id is never used again: old cookies and later audit rows name it.
        CREATE TABLE officers (
            id           INTEGER PRIMARY KEY AUTOINCREMENT,
            name         TEXT NOT NULL COLLATE NOCASE UNIQUE,
            display_name TEXT NOT NULL,
            role         INTEGER NOT NULL,
            password     TEXT NOT NULL,
            stamp        TEXT NOT NULL,
            disabled     INTEGER NOT NULL,
            failures     INTEGER NOT NULL,
            locked_until INTEGER,
            created_at   INTEGER NOT NULL);

        -- Regency codes. A supervisor has none and sees all.
        CREATE TABLE officer_offices (
            officer INTEGER NOT NULL,
            regency TEXT NOT NULL,
            PRIMARY KEY (officer, regency)) WITHOUT ROWID
        """;
}

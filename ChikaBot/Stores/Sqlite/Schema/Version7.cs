namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>Idle conversations are found by the day.</summary>
internal static class Version7
{
    public const string Sql = """
        -- The day of the last turn, counted from 1970-01-01. Changes once a day, so that all other turns leave the index alone: an index on the
        -- instant itself was rewritten by each of them.
        ALTER TABLE conversations ADD COLUMN active_day INTEGER NOT NULL DEFAULT 0;
        UPDATE conversations SET active_day = updated_at / 86400000;
        DROP INDEX conversations_updated;
        CREATE INDEX conversations_active ON conversations (active_day)
        """;
}

namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>Which trace a waiting reply belongs to.</summary>
internal static class Version6
{
    public const string Sql = """
        -- The W3C traceparent of the turn that said it; NULL when that turn was not recorded.
        ALTER TABLE outbox ADD COLUMN trace TEXT
        """;
}

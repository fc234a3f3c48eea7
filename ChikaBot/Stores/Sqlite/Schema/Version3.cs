namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>Sent messages and how far they have come. Units as in <see cref="Version1"/>.</summary>
internal static class Version3
{
    public const string Sql = """
        -- conversation: NULL while only the channel has told of the message, which can be quicker than our own mark.
        -- stored_at: our clock, for retention; at is the channel's and may lie anywhere. Rows leave in the order in which they arrived.
        CREATE TABLE deliveries (
            id           INTEGER PRIMARY KEY,
            channel      TEXT NOT NULL,
            external_id  TEXT NOT NULL,
            conversation INTEGER,
            state        INTEGER NOT NULL,
            at           INTEGER NOT NULL,
            reason       TEXT,
            stored_at    INTEGER NOT NULL,
            UNIQUE (channel, external_id));
        CREATE INDEX deliveries_conversation ON deliveries (conversation) WHERE conversation IS NOT NULL
        """;
}

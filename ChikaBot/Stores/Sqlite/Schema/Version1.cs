namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>
/// The first schema. Instants are Unix milliseconds, days are counted from 0001-01-01, months from year 0; digits of an identity are
/// integers without their leading zeros.
/// </summary>
internal static class Version1
{
    public const string Sql = """
        CREATE TABLE conversations (
            id              INTEGER PRIMARY KEY AUTOINCREMENT,
            channel         TEXT NOT NULL,
            channel_id      TEXT NOT NULL,
            version         INTEGER NOT NULL,
            updated_at      INTEGER NOT NULL,
            address_channel TEXT,
            address         BLOB,
            snapshot        BLOB NOT NULL,
            UNIQUE (channel, channel_id));
        CREATE INDEX conversations_updated ON conversations (updated_at);

        -- Rows arrive in order of time and leave in that order, so the row id serves retention and the replies fill pages one after the other.
        CREATE TABLE messages (
            id           INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL,
            message_id   TEXT NOT NULL,
            received_at  INTEGER NOT NULL,
            replies      BLOB NOT NULL,
            UNIQUE (conversation, message_id));

        CREATE TABLE attempts (
            kind         TEXT NOT NULL,
            hash         TEXT NOT NULL,
            failures     INTEGER NOT NULL,
            since        INTEGER,
            locked_until INTEGER,
            version      INTEGER NOT NULL,
            updated_at   INTEGER NOT NULL,
            PRIMARY KEY (kind, hash)) WITHOUT ROWID;
        CREATE INDEX attempts_updated ON attempts (updated_at);

        -- due_at: when the reply may be taken next: now, after a pause, or when its lease runs out. NULL while an earlier one of the
        -- conversation is unsent, so that a lease looks only at heads, however long the line behind them.
        -- An id is never used again: channels take it as the key of "sent already".
        CREATE TABLE outbox (
            id           INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation INTEGER NOT NULL,
            channel      TEXT NOT NULL,
            address      BLOB NOT NULL,
            reply        BLOB NOT NULL,
            failures     INTEGER NOT NULL,
            created_at   INTEGER NOT NULL,
            due_at       INTEGER);
        CREATE INDEX outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL;
        CREATE INDEX outbox_conversation ON outbox (conversation);

        CREATE TABLE dead_letters (
            id           INTEGER PRIMARY KEY AUTOINCREMENT,
            kind         TEXT NOT NULL,
            conversation INTEGER NOT NULL,
            channel      TEXT NOT NULL,
            channel_id   TEXT NOT NULL,
            message_id   TEXT,
            reason       TEXT NOT NULL,
            attempts     INTEGER NOT NULL,
            reply        BLOB,
            created_at   INTEGER NOT NULL);
        CREATE INDEX dead_letters_conversation ON dead_letters (conversation);

        CREATE TABLE participants (
            nik            INTEGER PRIMARY KEY,
            card_number    INTEGER NOT NULL,
            kk             INTEGER NOT NULL,
            name           TEXT NOT NULL,
            birth_date     INTEGER NOT NULL,
            sex            INTEGER NOT NULL,
            relation       INTEGER NOT NULL,
            segment        INTEGER NOT NULL,
            class          INTEGER NOT NULL,
            registered_on  INTEGER NOT NULL,
            paid_through   INTEGER,
            inactive_cause INTEGER,
            facility       TEXT,
            mobile         TEXT);
        CREATE INDEX participants_card ON participants (card_number);
        CREATE INDEX participants_kk ON participants (kk);

        CREATE TABLE activities (
            conversation TEXT NOT NULL,
            sequence     INTEGER NOT NULL,
            id           TEXT,
            appended_at  INTEGER NOT NULL,
            json         BLOB NOT NULL,
            PRIMARY KEY (conversation, sequence)) WITHOUT ROWID;
        CREATE UNIQUE INDEX activities_id ON activities (conversation, id) WHERE id IS NOT NULL;
        CREATE INDEX activities_appended ON activities (appended_at);

        -- Kept apart, so that a sequence goes on when all its activities were deleted.
        CREATE TABLE activity_heads (
            conversation  TEXT PRIMARY KEY,
            next_sequence INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE meta (
            key   TEXT PRIMARY KEY,
            value TEXT NOT NULL) WITHOUT ROWID
        """;
}

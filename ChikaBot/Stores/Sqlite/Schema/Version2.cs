namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>Whose conversation it is, complaints, and reminders. Units as in <see cref="Version1"/>.</summary>
internal static class Version2
{
    public const string Sql = """
        -- Set with a new conversation; those from before are found by their own key alone.
        ALTER TABLE conversations ADD COLUMN sender TEXT;
        CREATE INDEX conversations_sender ON conversations (sender) WHERE sender IS NOT NULL;

        -- Named by the channel's own ids, not by the conversation's row: a complaint outlives an idle conversation.
        CREATE TABLE complaints (
            id         INTEGER PRIMARY KEY,
            number     TEXT NOT NULL UNIQUE,
            channel    TEXT NOT NULL,
            channel_id TEXT NOT NULL,
            sender     TEXT NOT NULL,
            category   INTEGER NOT NULL,
            matter     TEXT NOT NULL,
            language   INTEGER NOT NULL,
            state      INTEGER NOT NULL,
            filed_at   INTEGER NOT NULL,
            stored_at  INTEGER NOT NULL,
            answer     TEXT);
        CREATE INDEX complaints_sender ON complaints (sender);
        CREATE INDEX complaints_state ON complaints (state);

        CREATE TABLE reminders (
            id           INTEGER PRIMARY KEY,
            conversation INTEGER NOT NULL,
            nik          INTEGER NOT NULL,
            language     INTEGER NOT NULL,
            set_at       INTEGER NOT NULL,
            UNIQUE (conversation, nik));

        -- One row for each reminder and period, whether or not there was anything to remind of.
        CREATE TABLE reminder_periods (
            reminder INTEGER NOT NULL,
            period   TEXT NOT NULL,
            done_at  INTEGER NOT NULL,
            PRIMARY KEY (reminder, period)) WITHOUT ROWID
        """;
}

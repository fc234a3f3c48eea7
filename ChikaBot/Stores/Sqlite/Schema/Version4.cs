namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>PANDAWA: tickets, forms, files, changes of participants, hand-overs, the audit log. Units as in <see cref="Version1"/>.</summary>
internal static class Version4
{
    public const string Sql = """
        -- Named by the channel's own ids, like complaints. changes: what an approval has decided, while a class is awaited.
        CREATE TABLE tickets (
            id           INTEGER PRIMARY KEY,
            number       TEXT NOT NULL UNIQUE,
            token_hash   TEXT NOT NULL UNIQUE,
            service      INTEGER NOT NULL,
            regency      TEXT NOT NULL,
            zone         INTEGER NOT NULL,
            channel      TEXT NOT NULL,
            channel_id   TEXT NOT NULL,
            sender       TEXT NOT NULL,
            language     INTEGER NOT NULL,
            opened_at    INTEGER NOT NULL,
            state        INTEGER NOT NULL,
            nik          INTEGER,
            submitted_at INTEGER,
            confirmed_at INTEGER,
            promised_at  INTEGER,
            decided_at   INTEGER,
            expires_at   INTEGER,
            officer      TEXT,
            answers      BLOB NOT NULL,
            note         TEXT,
            correction   TEXT,
            class        INTEGER,
            amount       INTEGER,
            rating       INTEGER,
            version      INTEGER NOT NULL,
            changes      BLOB,
            stored_at    INTEGER NOT NULL);
        CREATE INDEX tickets_sender ON tickets (sender, id);
        CREATE INDEX tickets_state ON tickets (state, promised_at);
        CREATE INDEX tickets_expiry ON tickets (expires_at) WHERE expires_at IS NOT NULL;
        CREATE INDEX tickets_confirmed ON tickets (confirmed_at) WHERE confirmed_at IS NOT NULL;
        CREATE INDEX tickets_decided ON tickets (decided_at) WHERE decided_at IS NOT NULL;
        CREATE INDEX tickets_stored ON tickets (stored_at);

        CREATE TABLE ticket_files (
            name         TEXT PRIMARY KEY,
            ticket       INTEGER NOT NULL,
            document     INTEGER NOT NULL,
            content_type TEXT NOT NULL,
            length       INTEGER NOT NULL,
            added_at     INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX ticket_files_ticket ON ticket_files (ticket);

        CREATE TABLE files_to_delete (
            id   INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE);

        -- Belongs to the membership, not to the talk: an erasure leaves it. state: 0 waits, 1 made, 2 did not fit. json goes when it is made.
        CREATE TABLE scheduled_changes (
            id         INTEGER PRIMARY KEY AUTOINCREMENT,
            ticket     TEXT NOT NULL,
            kind       TEXT NOT NULL,
            nik        INTEGER,
            kk         INTEGER,
            valid_from INTEGER NOT NULL,
            state      INTEGER NOT NULL,
            json       BLOB);
        CREATE INDEX scheduled_changes_due ON scheduled_changes (valid_from, id) WHERE state = 0;
        CREATE INDEX scheduled_changes_nik ON scheduled_changes (nik, kind) WHERE nik IS NOT NULL;
        CREATE INDEX scheduled_changes_kk ON scheduled_changes (kk, kind) WHERE kk IS NOT NULL;

        CREATE TABLE handovers (
            id         INTEGER PRIMARY KEY AUTOINCREMENT,
            channel    TEXT NOT NULL,
            channel_id TEXT NOT NULL,
            language   INTEGER NOT NULL,
            state      INTEGER NOT NULL,
            since      INTEGER NOT NULL,
            officer    TEXT,
            stored_at  INTEGER NOT NULL);
        CREATE UNIQUE INDEX handovers_open ON handovers (channel, channel_id) WHERE state <> 2;
        CREATE INDEX handovers_conversation ON handovers (channel, channel_id);
        CREATE INDEX handovers_stored ON handovers (stored_at);

        CREATE TABLE handover_messages (
            id       INTEGER PRIMARY KEY AUTOINCREMENT,
            handover INTEGER NOT NULL,
            officer  TEXT,
            text     TEXT NOT NULL,
            at       INTEGER NOT NULL);
        CREATE INDEX handover_messages_handover ON handover_messages (handover, id);

        CREATE TABLE audit (
            id     INTEGER PRIMARY KEY AUTOINCREMENT,
            at     INTEGER NOT NULL,
            who    TEXT NOT NULL,
            what   INTEGER NOT NULL,
            ticket TEXT);
        CREATE INDEX audit_ticket ON audit (ticket) WHERE ticket IS NOT NULL;
        CREATE INDEX audit_who ON audit (who);

        -- Entries before this instant may be deleted; retention alone raises it, and puts it back in the same transaction.
        CREATE TABLE audit_floor (before INTEGER NOT NULL);
        INSERT INTO audit_floor (before) VALUES (0);

        CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'The audit log is only ever added to.'); END;

        CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit WHEN OLD.at >= (SELECT before FROM audit_floor)
        BEGIN SELECT RAISE(ABORT, 'The audit log is only ever added to.'); END
        """;
}

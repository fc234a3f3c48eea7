namespace ChikaBot.Stores.Postgres.Schema;

/// <summary>
/// The first schema: what happens on the way of every message, as functions, so that a turn is one round trip to load and one to commit.
/// Each statement in them names its key.
/// </summary>
internal static class Functions1
{
    public const string Sql = """
        -- Adds a reply to the line of a conversation whose row the transaction holds.
        CREATE FUNCTION outbox_add(p_conversation uuid, p_channel text, p_address bytea, p_reply bytea, p_now bigint, p_trace text) RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO outbox (conversation, channel, address, reply, failures, created_at, due_at, trace)
            VALUES (p_conversation, p_channel, p_address, p_reply, 0, p_now,
                CASE WHEN EXISTS (SELECT 1 FROM outbox WHERE conversation = p_conversation) THEN NULL ELSE p_now END, p_trace);
        END $$;

        -- The same from outside of a turn.
        CREATE FUNCTION outbox_enqueue(p_conversation uuid, p_channel text, p_address bytea, p_reply bytea, p_now bigint) RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM 1 FROM conversations WHERE id = p_conversation FOR NO KEY UPDATE;
            PERFORM outbox_add(p_conversation, p_channel, p_address, p_reply, p_now, NULL);
        END $$;

        -- 0: committed; 1: the conversation has moved on since it was read; 2: this message was committed before. Nothing is written with 1 and 2.
        CREATE FUNCTION turn_write(
            p_conversation uuid, p_channel text, p_channel_id text, p_version bigint, p_snapshot bytea, p_message text, p_at bigint, p_replies bytea, p_sender text,
            p_address_channel text, p_address bytea, p_outgoing bytea[], p_trace text, p_dead_letter text, p_attempt integer) RETURNS integer LANGUAGE plpgsql AS $$
        DECLARE
            reply bytea;
        BEGIN
            IF p_version = 0 THEN
                INSERT INTO conversations (id, channel, channel_id, version, updated_at, address_channel, address, snapshot, sender)
                VALUES (p_conversation, p_channel, p_channel_id, 1, p_at, p_address_channel, p_address, p_snapshot, p_sender)
                ON CONFLICT (id) DO NOTHING;
                IF NOT FOUND THEN
                    RETURN CASE WHEN EXISTS (SELECT 1 FROM messages WHERE conversation = p_conversation AND message_id = p_message) THEN 2 ELSE 1 END;
                END IF;
            ELSE
                -- Whoever adds a message raises the version: with the version as it was read, the id is unknown or was known then already.
                IF EXISTS (SELECT 1 FROM messages WHERE conversation = p_conversation AND message_id = p_message) THEN RETURN 2; END IF;
                -- A turn without an address (answered in its response) leaves the known one for later messages.
                UPDATE conversations SET version = p_version + 1, updated_at = p_at,
                    address_channel = coalesce(p_address_channel, address_channel), address = coalesce(p_address, address), snapshot = p_snapshot
                WHERE id = p_conversation AND version = p_version;
                IF NOT FOUND THEN RETURN 1; END IF;
            END IF;
            INSERT INTO messages (conversation, message_id, received_at, replies) VALUES (p_conversation, p_message, p_at, p_replies) ON CONFLICT DO NOTHING;
            IF p_outgoing IS NOT NULL THEN
                FOREACH reply IN ARRAY p_outgoing LOOP
                    PERFORM outbox_add(p_conversation, p_address_channel, p_address, reply, p_at, p_trace);
                END LOOP;
            END IF;
            IF p_dead_letter IS NOT NULL THEN
                INSERT INTO dead_letters (kind, conversation, channel, channel_id, message_id, reason, attempts, created_at)
                VALUES ('turn', p_conversation, p_channel, p_channel_id, p_message, p_dead_letter, p_attempt, p_at);
            END IF;
            RETURN 0;
        END $$;

        -- A turn that counts tries: windows and conversation change together, or nothing does and 1 or 2 is returned.
        CREATE FUNCTION turn_write_counting(
            p_conversation uuid, p_channel text, p_channel_id text, p_version bigint, p_snapshot bytea, p_message text, p_at bigint, p_replies bytea, p_sender text,
            p_address_channel text, p_address bytea, p_outgoing bytea[], p_trace text, p_dead_letter text, p_attempt integer,
            p_kinds text[], p_hashes text[], p_failures integer[], p_since bigint[], p_locked bigint[], p_versions bigint[]) RETURNS integer LANGUAGE plpgsql AS $$
        DECLARE
            result integer := 1;
        BEGIN
            IF NOT attempts_write(p_kinds, p_hashes, p_failures, p_since, p_locked, p_versions, p_at) THEN RAISE SQLSTATE 'CHK01'; END IF;
            result := turn_write(p_conversation, p_channel, p_channel_id, p_version, p_snapshot, p_message, p_at, p_replies, p_sender,
                p_address_channel, p_address, p_outgoing, p_trace, p_dead_letter, p_attempt);
            IF result <> 0 THEN RAISE SQLSTATE 'CHK01'; END IF;
            RETURN 0;
        EXCEPTION WHEN SQLSTATE 'CHK01' THEN
            IF EXISTS (SELECT 1 FROM messages WHERE conversation = p_conversation AND message_id = p_message) THEN RETURN 2; END IF;
            RETURN result;
        END $$;

        -- False as soon as a window was written since it was read; the caller then takes back what was written before it.
        CREATE FUNCTION attempts_write(
            p_kinds text[], p_hashes text[], p_failures integer[], p_since bigint[], p_locked bigint[], p_versions bigint[], p_at bigint) RETURNS boolean LANGUAGE plpgsql AS $$
        BEGIN
            FOR i IN 1 .. cardinality(p_kinds) LOOP
                IF p_versions[i] = 0 THEN
                    INSERT INTO attempts (kind, hash, failures, since, locked_until, version, updated_at)
                    VALUES (p_kinds[i], p_hashes[i], p_failures[i], p_since[i], p_locked[i], 1, p_at) ON CONFLICT DO NOTHING;
                ELSE
                    UPDATE attempts SET failures = p_failures[i], since = p_since[i], locked_until = p_locked[i], version = p_versions[i] + 1, updated_at = p_at
                    WHERE hash = p_hashes[i] AND kind = p_kinds[i] AND version = p_versions[i];
                END IF;
                IF NOT FOUND THEN RETURN false; END IF;
            END LOOP;
            RETURN true;
        END $$;

        -- The windows alone, for the form of PANDAWA.
        CREATE FUNCTION attempts_count(
            p_kinds text[], p_hashes text[], p_failures integer[], p_since bigint[], p_locked bigint[], p_versions bigint[], p_at bigint) RETURNS boolean LANGUAGE plpgsql AS $$
        BEGIN
            IF NOT attempts_write(p_kinds, p_hashes, p_failures, p_since, p_locked, p_versions, p_at) THEN RAISE SQLSTATE 'CHK01'; END IF;
            RETURN true;
        EXCEPTION WHEN SQLSTATE 'CHK01' THEN
            RETURN false;
        END $$;

        -- Takes the reply out of its line and lets the next one follow. False when it was gone already.
        CREATE FUNCTION outbox_remove(p_conversation uuid, p_id bigint, p_now bigint) RETURNS boolean LANGUAGE plpgsql AS $$
        BEGIN
            DELETE FROM outbox WHERE conversation = p_conversation AND id = p_id;
            IF NOT FOUND THEN RETURN false; END IF;
            UPDATE outbox SET due_at = p_now
            WHERE conversation = p_conversation AND id = (SELECT min(id) FROM outbox WHERE conversation = p_conversation) AND due_at IS NULL;
            RETURN true;
        END $$;

        -- Sent is the lowest state, so whatever is known of the message stays; it only learns whose it is.
        CREATE FUNCTION outbox_sent(p_conversation uuid, p_id bigint, p_external_id text, p_now bigint) RETURNS boolean LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM 1 FROM conversations WHERE id = p_conversation FOR NO KEY UPDATE;
            IF p_external_id IS NOT NULL THEN
                INSERT INTO deliveries (channel, external_id, conversation, state, at, stored_at)
                SELECT channel, p_external_id, conversation, 1, p_now, p_now FROM outbox WHERE conversation = p_conversation AND id = p_id
                ON CONFLICT (external_id, channel) DO UPDATE SET conversation = coalesce(deliveries.conversation, excluded.conversation),
                    at = CASE WHEN deliveries.state = 1 THEN least(deliveries.at, excluded.at) ELSE deliveries.at END;
            END IF;
            RETURN outbox_remove(p_conversation, p_id, p_now);
        END $$;

        CREATE FUNCTION outbox_give_up(p_conversation uuid, p_id bigint, p_reason text, p_now bigint) RETURNS boolean LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM 1 FROM conversations WHERE id = p_conversation FOR NO KEY UPDATE;
            INSERT INTO dead_letters (kind, conversation, channel, channel_id, reason, attempts, reply, created_at)
            SELECT 'reply', o.conversation, c.channel, c.channel_id, p_reason, o.failures + 1, o.reply, p_now
            FROM outbox o JOIN conversations c ON c.id = o.conversation WHERE o.conversation = p_conversation AND o.id = p_id;
            RETURN outbox_remove(p_conversation, p_id, p_now);
        END $$;

        -- Two steps, each with its own key; the same ones for a hit and for a miss.
        CREATE FUNCTION participant_find(p_number bigint) RETURNS SETOF participants LANGUAGE plpgsql STABLE AS $$
        DECLARE
            found_kk bigint;
            found_nik bigint;
        BEGIN
            SELECT kk, nik INTO found_kk, found_nik FROM participant_numbers WHERE number = p_number ORDER BY nik LIMIT 1;
            RETURN QUERY SELECT * FROM participants WHERE kk = found_kk AND nik = found_nik;
        END $$
        """;
}

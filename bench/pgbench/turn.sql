-- What one turn asks of PostgreSQL, for pgbench in prepared mode: one run of this script is one turn of ChikaBot's talk.
--
-- Given by the bench: the tables of a bot with the bench's participants in them, and these variables:
--   :run        a number of this start of pgbench
--   :client_id  of the connection, from 0
--   :talk       of the client, from 1; :run, :client_id and :talk together name a conversation
--   :turn       0 to 4: 0 begins a conversation, and :turn is the version that a commit expects and the id of the message
--   :snapshot, :replies  what is written, as bytea: real ones, of the talk's middle length
-- A turn that fails ends the run.
\set turn (:turn + 1) % 5
\if :turn = 0
\set talk :talk + 1
-- A participant of this client's own, as in the talk: its window is counted by nobody else at the same time.
\if :talk = 1
SELECT nik AS nik, kk AS kk, :run || '-' || :client_id AS client FROM participants ORDER BY nik OFFSET :client_id LIMIT 1 \gset
\set window 0
\endif
\endif

SELECT c.snapshot, c.version, (SELECT m.replies FROM messages m WHERE m.conversation = md5(:client || '-' || :talk)::uuid AND m.message_id = :turn::text) FROM conversations c WHERE c.id = md5(:client || '-' || :talk)::uuid;
\if :turn = 2 or :turn = 3
SELECT failures, since, locked_until, version FROM attempts WHERE hash = md5('number' || :client) AND kind = 'number';
SELECT failures, since, locked_until, version FROM attempts WHERE hash = md5('sender' || :client || :talk) AND kind = 'sender';
\endif
\if :turn = 3
SELECT nik, card_number, kk, name, birth_date, sex, relation, segment, class, registered_on, paid_through, inactive_cause, facility, mobile FROM participant_find(:nik);
SELECT nik, card_number, kk, name, birth_date, sex, relation, segment, class, registered_on, paid_through, inactive_cause, facility, mobile FROM participants WHERE kk = :kk ORDER BY relation, birth_date, nik;
SELECT 1 / (turn_write_counting(md5(:client || '-' || :talk)::uuid, 'emulator', :client || '-' || :talk, :turn, :snapshot, :turn::text, (extract(epoch FROM now()) * 1000)::bigint, :replies, 'emulator' || :client,
    NULL, NULL, NULL, NULL, NULL, 0, ARRAY['number'], ARRAY[md5('number' || :client)], ARRAY[0], ARRAY[NULL::bigint], ARRAY[NULL::bigint], ARRAY[:window::bigint]) = 0)::integer;
\set window :window + 1
\else
SELECT 1 / (turn_write(md5(:client || '-' || :talk)::uuid, 'emulator', :client || '-' || :talk, :turn, :snapshot, :turn::text, (extract(epoch FROM now()) * 1000)::bigint, :replies, 'emulator' || :client,
    NULL, NULL, NULL, NULL, NULL, 0) = 0)::integer;
\endif

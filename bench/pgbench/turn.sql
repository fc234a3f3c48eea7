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
\endif

-- PLACEHOLDER: load and commit, as the bot's PostgreSQL store says them, take the place of this line; until then pgbench is left out.

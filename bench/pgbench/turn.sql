-- What one turn asks of PostgreSQL, for pgbench in prepared mode: one run of this script is one turn of ChikaBot's talk.
--
-- Given: :run, a number of this start of pgbench; :client_id, from 0; and :talk and :turn, which live on from turn to turn of a client.
-- Five turns make a talk, as over HTTP: a conversation begins (:turn = 0) and goes on four times. The tables are those of a bot with the bench's
-- participants in it. A turn that fails ends the run.
\set turn (:turn + 1) % 5
\if :turn = 0
\set talk :talk + 1
\endif

-- PLACEHOLDER: load and commit, as Stores/Postgres says them, go here in place of this line; until then pgbench is left out.

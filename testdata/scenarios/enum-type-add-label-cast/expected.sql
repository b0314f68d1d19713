ALTER TABLE app.task ALTER COLUMN status DROP DEFAULT;

-- irreversible: enum type app.status: PostgreSQL takes no label away: the way back makes the type anew, and a row with a new label stops it
ALTER TYPE app.status ADD VALUE 'waiting' BEFORE 'done';

-- A new transaction starts here: what follows needs the above committed.

-- table-rewrite: table app.task: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.task ALTER COLUMN status TYPE app.status USING status::app.status;
ALTER TABLE app.task ALTER COLUMN status SET DEFAULT 'open'::app.status;

CREATE MATERIALIZED VIEW app.all_status AS
SELECT unnest(enum_range(NULL::app.status)) AS status;

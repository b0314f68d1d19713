ALTER TYPE app.state RENAME TO order_state;

ALTER TYPE app.addr SET SCHEMA types;

ALTER DOMAIN app.pos RENAME TO positive;

-- irreversible: enum type app.order_state: PostgreSQL takes no label away: the way back makes the type anew, and a row with a new label stops it
ALTER TYPE app.order_state ADD VALUE 'paid' BEFORE 'done';

ALTER TYPE types.addr ADD ATTRIBUTE zip text;

ALTER DOMAIN app.positive ADD CONSTRAINT positive_check CHECK (VALUE < 1000);

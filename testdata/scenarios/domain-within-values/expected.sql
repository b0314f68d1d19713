DROP VIEW app.v;

ALTER TABLE app.t ALTER COLUMN codes DROP DEFAULT;

ALTER TYPE app.mark RENAME TO mark__aside;

ALTER DOMAIN app.code RENAME TO code__aside;

CREATE DOMAIN app.code AS text NOT NULL
    CONSTRAINT short CHECK (length(VALUE) < 9);

ALTER DOMAIN app.level RENAME TO level__aside;

CREATE DOMAIN app.level AS integer
    CONSTRAINT positive CHECK (VALUE > 0);

CREATE TYPE app.mark AS (
    level app.level,
    note text
);

-- table-rewrite: table app.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.t
    ALTER COLUMN codes TYPE app.code[] USING codes::text::app.code[],
    ALTER COLUMN mark TYPE app.mark USING CASE WHEN mark IS DISTINCT FROM NULL THEN ROW((mark).level::text::app.level, (mark).note)::app.mark END,
    ALTER COLUMN code TYPE app.code;

ALTER TABLE app.t ALTER COLUMN codes SET DEFAULT '{}'::app.code[];

CREATE VIEW app.v AS
SELECT t.id,
    t.codes,
    t.mark
   FROM app.t;

DROP TYPE app.mark__aside;

DROP DOMAIN app.code__aside;

DROP DOMAIN app.level__aside;

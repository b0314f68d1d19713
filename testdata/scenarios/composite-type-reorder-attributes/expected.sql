ALTER TYPE app.code RENAME TO code__aside;

CREATE TYPE app.code AS (
    kind app.kind,
    part integer
);

-- table-rewrite: table app.item: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.item ALTER COLUMN code TYPE app.code USING CASE WHEN code IS DISTINCT FROM NULL THEN ROW((code).kind::text::app.kind, (code).part)::app.code END;

DROP TYPE app.code__aside;

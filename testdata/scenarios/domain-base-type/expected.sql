DROP VIEW app.code_in_use;

ALTER TABLE app.item ALTER COLUMN code DROP DEFAULT;

ALTER DOMAIN app.code RENAME TO code__aside;

CREATE DOMAIN app.code AS text
    CONSTRAINT code_length CHECK (length(VALUE) > 1);

COMMENT ON DOMAIN app.code IS 'short';

-- table-rewrite: table app.item: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE app.item ALTER COLUMN code TYPE app.code;
ALTER TABLE app.item ALTER COLUMN code SET DEFAULT 'none'::text;

CREATE VIEW app.code_in_use AS
SELECT item.code
   FROM app.item;

DROP DOMAIN app.code__aside;

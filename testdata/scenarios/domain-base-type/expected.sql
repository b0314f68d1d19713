DROP VIEW app.code_in_use;

ALTER TABLE app.item ALTER COLUMN code DROP DEFAULT;

ALTER DOMAIN app.code RENAME TO code__aside;
CREATE DOMAIN app.code AS text;

ALTER TABLE app.item ALTER COLUMN code TYPE app.code USING code::text::app.code;

DROP DOMAIN app.code__aside;
ALTER DOMAIN app.code ADD CONSTRAINT code_length CHECK (length(VALUE) > 1);
COMMENT ON DOMAIN app.code IS 'short';

ALTER TABLE app.item ALTER COLUMN code SET DEFAULT 'none'::text;

CREATE VIEW app.code_in_use AS
SELECT item.code
   FROM app.item;

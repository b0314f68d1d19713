-- A check is added to a domain that columns use.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text CONSTRAINT "Lower" CHECK (VALUE = lower(VALUE)) CONSTRAINT code_length CHECK (length(VALUE) > 1);
COMMENT ON CONSTRAINT code_length ON DOMAIN app.code IS 'at least two';
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);

-- A domain gets another base type: it is replaced, and columns of it keep their rows and defaults.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text CONSTRAINT code_length CHECK (length(VALUE) > 1);
COMMENT ON DOMAIN app.code IS 'short';
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code DEFAULT 'none');
CREATE VIEW app.code_in_use AS SELECT code FROM app.item;

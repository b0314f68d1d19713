-- A check is dropped from a domain.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text CONSTRAINT code_lower CHECK (VALUE = lower(VALUE));
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);

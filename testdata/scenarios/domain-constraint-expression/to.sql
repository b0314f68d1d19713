-- A check of a domain gets another expression, and keeps its comment.
CREATE SCHEMA app;
CREATE DOMAIN app.code AS text CONSTRAINT code_length CHECK (length(VALUE) > 2);
COMMENT ON CONSTRAINT code_length ON DOMAIN app.code IS 'short codes are reserved';
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);

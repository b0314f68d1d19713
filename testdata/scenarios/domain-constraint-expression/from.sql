CREATE SCHEMA app;
CREATE DOMAIN app.code AS text CONSTRAINT code_length CHECK (length(VALUE) > 1);
COMMENT ON CONSTRAINT code_length ON DOMAIN app.code IS 'short codes are reserved';
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
INSERT INTO app.item VALUES (1, 'abcd');

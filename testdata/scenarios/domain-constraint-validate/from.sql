CREATE SCHEMA app;
CREATE DOMAIN app.code AS text;
ALTER DOMAIN app.code ADD CONSTRAINT code_length CHECK (length(VALUE) > 1) NOT VALID;
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
INSERT INTO app.item VALUES (1, 'ab');

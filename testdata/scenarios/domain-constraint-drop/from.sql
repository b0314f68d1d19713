CREATE SCHEMA app;
CREATE DOMAIN app.code AS text CONSTRAINT code_length CHECK (length(VALUE) > 1) CONSTRAINT code_lower CHECK (VALUE = lower(VALUE));
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code);
INSERT INTO app.item VALUES (1, 'ab');

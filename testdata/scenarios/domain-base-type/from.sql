CREATE SCHEMA app;
CREATE DOMAIN app.code AS character varying(10) CONSTRAINT code_length CHECK (length(VALUE) > 1);
COMMENT ON DOMAIN app.code IS 'short';
CREATE TABLE app.item (id integer PRIMARY KEY, code app.code DEFAULT 'none');
CREATE VIEW app.code_in_use AS SELECT code FROM app.item;
INSERT INTO app.item VALUES (1, 'ab'), (2, NULL);

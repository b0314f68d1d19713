-- A grant on an identity column's sequence is taken back under its old name and given under its new one.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.numbers), j integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.others));
GRANT USAGE ON SEQUENCE app.others TO PUBLIC;
INSERT INTO app.t DEFAULT VALUES;

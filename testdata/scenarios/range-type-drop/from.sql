CREATE SCHEMA app;
CREATE TYPE app.floatrange AS RANGE (subtype = float8);
CREATE TABLE app.reading (id integer PRIMARY KEY, at app.floatmultirange);
INSERT INTO app.reading VALUES (1, '{[1,2)}');

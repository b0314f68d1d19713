CREATE SCHEMA app;
CREATE TYPE app.floatrange AS RANGE (subtype = double precision);
CREATE TABLE app.reading (id integer PRIMARY KEY, at app.floatrange);
INSERT INTO app.reading VALUES (1, '[1,2)'), (2, NULL);

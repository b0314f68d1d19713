CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TYPE app.floatrange AS RANGE (subtype = float8);
CREATE TABLE app.reading (id integer PRIMARY KEY, at app.floatrange);
INSERT INTO app.reading VALUES (1, '[1,2)'), (2, 'empty'), (3, '(,5]'), (4, NULL);

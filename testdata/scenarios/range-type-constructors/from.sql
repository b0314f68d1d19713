CREATE SCHEMA app;
CREATE SCHEMA old;
CREATE TYPE old.floatrange AS RANGE (subtype = double precision);
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE TABLE app.reading (id integer PRIMARY KEY, at old.floatrange, during app.span);
CREATE VIEW app.wide AS SELECT id FROM app.reading WHERE during && app.span(1, 10);
INSERT INTO app.reading VALUES (1, '[1,2)', '[1,5)'), (2, NULL, NULL);

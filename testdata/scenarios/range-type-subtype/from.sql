CREATE SCHEMA app;
CREATE TYPE app.floatrange AS RANGE (subtype = float4);
CREATE TYPE app.words AS RANGE (subtype = text);
CREATE TABLE app.reading (id integer PRIMARY KEY, at app.floatrange, spans app.floatmultirange);
INSERT INTO app.reading VALUES (1, '[1,2)', '{[1,2),[3,4)}');

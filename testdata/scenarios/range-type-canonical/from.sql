CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE TABLE app.stay (id integer PRIMARY KEY, during app.span);
INSERT INTO app.stay VALUES (1, '[1,4)'), (2, NULL);

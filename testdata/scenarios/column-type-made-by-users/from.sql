CREATE SCHEMA app;
CREATE TYPE app.pair AS (x integer, y integer);
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE DOMAIN app.score AS integer;
CREATE TABLE app.t (a integer, b integer, c app.score, d text, e app.pair);
INSERT INTO app.t VALUES (NULL, NULL, 3, '(1,2)', NULL);

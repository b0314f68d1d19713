-- Composite types and ranges have no cast but to text and from it; a domain has those of what it is over.
CREATE SCHEMA app;
CREATE TYPE app.pair AS (x integer, y integer);
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE DOMAIN app.score AS integer;
CREATE TABLE app.t (a app.pair, b app.span, c bigint, d app.pair, e integer);
INSERT INTO app.t VALUES (NULL, NULL, 3, '(1,2)', NULL);

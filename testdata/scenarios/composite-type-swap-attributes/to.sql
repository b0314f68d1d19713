-- One attribute is dropped from a composite type and another appended, in place.
CREATE SCHEMA app;
CREATE TYPE app.address AS (street text, number integer, city text);
CREATE TABLE app.person (id integer PRIMARY KEY, home app.address);

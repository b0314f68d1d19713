-- Attributes are appended to a composite type in place, also while columns use it.
CREATE SCHEMA app;
CREATE TYPE app.address AS (street text, number integer, city text COLLATE "C");
CREATE TABLE app.person (id integer PRIMARY KEY, home app.address);

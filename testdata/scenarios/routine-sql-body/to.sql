-- SQL-standard bodies are written as such, in front of what calls them and behind what they read.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, n integer, extra integer);
CREATE FUNCTION app.twice(a integer) RETURNS integer RETURN a + a;
CREATE FUNCTION app.largest() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT max(extra) FROM app.t; END;
CREATE FUNCTION app.fourfold(a integer) RETURNS integer RETURN app.twice(app.twice(a));

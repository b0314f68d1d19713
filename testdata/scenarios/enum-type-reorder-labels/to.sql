-- An enum whose labels change places is replaced under an array column, a view and a function.
CREATE SCHEMA app;
CREATE TYPE app.size AS ENUM ('S', 'M', 'L');
CREATE TABLE app.shirt (id integer PRIMARY KEY, sizes app.size[] DEFAULT '{S,M}', cut app.size);
CREATE VIEW app.small_shirt AS SELECT id, cut FROM app.shirt WHERE cut = 'S';
CREATE FUNCTION app.next_size(of app.size) RETURNS app.size LANGUAGE sql AS 'SELECT $1';
COMMENT ON TYPE app.size IS 'of a shirt';

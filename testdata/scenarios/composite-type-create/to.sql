-- A composite type is created after the types of its attributes and before the function that returns it.
CREATE SCHEMA app;
CREATE TYPE app.zone AS ENUM ('north', 'south');
CREATE TYPE app.address AS (street text COLLATE "C", "House No" integer, zone app.zone, tags character varying(20)[]);
CREATE TYPE app.empty AS ();
CREATE TYPE app.household AS (home app.address, size smallint);
CREATE FUNCTION app.nowhere() RETURNS app.address LANGUAGE sql AS 'SELECT NULL::app.address';
COMMENT ON COLUMN app.address.street IS 'without the number';

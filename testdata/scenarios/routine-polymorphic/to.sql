-- The default of a polymorphic argument may change its type, which needs a new function.
CREATE SCHEMA app;
CREATE FUNCTION app.either(a anyelement, b anyarray DEFAULT '{}'::text[]) RETURNS anyelement LANGUAGE sql AS 'SELECT a';
CREATE FUNCTION app.compatible(a anycompatible, b anycompatiblearray) RETURNS anycompatible LANGUAGE sql AS 'SELECT a';

CREATE SCHEMA app;
CREATE FUNCTION app.base(integer) RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION app.code(integer) RETURNS integer IMMUTABLE LANGUAGE sql BEGIN ATOMIC SELECT app.base($1); END;
CREATE TABLE app.t (id integer PRIMARY KEY, v integer GENERATED ALWAYS AS (app.code(id)) STORED, note text);
INSERT INTO app.t (id, note) VALUES (1, 'Q');

CREATE SCHEMA app;
CREATE DOMAIN app.d AS int;
CREATE FUNCTION app.w(app.d) RETURNS int LANGUAGE sql IMMUTABLE AS $$ select 1 $$;
CREATE TABLE app.t (id int PRIMARY KEY, e int, r int GENERATED ALWAYS AS (app.w(e)) STORED);
INSERT INTO app.t (id,e) VALUES (1,5);

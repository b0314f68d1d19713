-- The function that nothing calls any more takes the type that was set aside.
-- PostgreSQL 17
CREATE SCHEMA app;
CREATE DOMAIN app.d AS bigint;
CREATE FUNCTION app.w2(app.d) RETURNS int LANGUAGE sql IMMUTABLE AS $$ select 2 $$;
CREATE TABLE app.t (id int PRIMARY KEY, e int, r int GENERATED ALWAYS AS (app.w2(e)) STORED);
INSERT INTO app.t (id,e) VALUES (1,5);


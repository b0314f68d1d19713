CREATE SCHEMA app;
CREATE EXTENSION hstore SCHEMA public;
CREATE EXTENSION citext SCHEMA public;
CREATE TABLE app.t (id integer PRIMARY KEY, attrs public.hstore, mail public.citext);
INSERT INTO app.t VALUES (1, NULL, 'A@b');

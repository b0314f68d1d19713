CREATE SCHEMA app;
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal),
    TO SQL WITH FUNCTION pg_catalog.int4recv(internal));
CREATE FUNCTION app.f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';

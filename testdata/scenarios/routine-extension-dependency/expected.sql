SET check_function_bodies = off;

ALTER FUNCTION app.f() DEPENDS ON EXTENSION plpgsql;

ALTER FUNCTION app.g() NO DEPENDS ON EXTENSION plpgsql;

SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION app.f(id integer, label text)
    RETURNS text
    LANGUAGE sql
AS $function$SELECT $2$function$;

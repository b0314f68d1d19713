SET check_function_bodies = off;

CREATE FUNCTION app.lines()
    RETURNS text
    LANGUAGE plpgsql
AS $$
  BEGIN
	RETURN E'\\n é';
END

$$;

CREATE OR REPLACE FUNCTION app.quotes()
    RETURNS text
    LANGUAGE plpgsql
AS $function1$BEGIN RETURN $$a$$ || $function$b$function$; END$function1$;

CREATE OR REPLACE FUNCTION app.tail()
    RETURNS text
    LANGUAGE sql
AS $function$SELECT '2' -- $$$function$;

SET check_function_bodies = off;

CREATE FUNCTION app.lines()
    RETURNS text
    LANGUAGE plpgsql
AS $$
  BEGIN
	RETURN E'\\n é';
END

$$;

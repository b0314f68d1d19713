SET check_function_bodies = off;

CREATE FUNCTION app.all_items()
    RETURNS SETOF app.item
    LANGUAGE sql
    STABLE
AS $$SELECT * FROM app.item$$;

CREATE FUNCTION app.bounds(OUT low numeric, OUT high numeric)
    LANGUAGE sql
AS $$SELECT min(price), max(price) FROM app.item$$;

CREATE FUNCTION app.cheap(below numeric)
    RETURNS TABLE (id integer, "Price" numeric)
    LANGUAGE sql
    STABLE SECURITY DEFINER COST 20 ROWS 50
    SET search_path TO ''
AS $$SELECT id, price FROM app.item WHERE price < below$$;

CREATE FUNCTION app.note(VARIADIC words text[])
    RETURNS void
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE NOTICE '%', words;
END;
$$;

CREATE FUNCTION app.with_tax(price numeric, rate numeric DEFAULT 0.2)
    RETURNS numeric
    LANGUAGE sql
    IMMUTABLE STRICT PARALLEL SAFE
AS $$SELECT price * (1 + rate)$$;

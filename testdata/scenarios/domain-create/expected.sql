SET check_function_bodies = off;

CREATE DOMAIN app.code AS character varying(10) COLLATE "C" DEFAULT 'none'::character varying NOT NULL
    CONSTRAINT code_length CHECK (length((VALUE)::text) > 1)
    CONSTRAINT code_upper CHECK (((VALUE)::text = upper((VALUE)::text)) OR ((VALUE)::text = 'none'::text));

CREATE DOMAIN app.flag AS boolean
    CONSTRAINT is_true CHECK (VALUE);

CREATE DOMAIN app.price AS numeric(12,2);
ALTER DOMAIN app.price ADD CONSTRAINT positive CHECK (VALUE > (0)::numeric) NOT VALID;

CREATE DOMAIN app.short_code AS app.code DEFAULT 'none'::character varying;

CREATE FUNCTION app.is_even(n integer)
    RETURNS boolean
    LANGUAGE sql
    IMMUTABLE
AS $$SELECT n % 2 = 0$$;

CREATE DOMAIN app.even AS integer
    CONSTRAINT is_even CHECK (app.is_even(VALUE));

CREATE TABLE app.item (
    id app.even NOT NULL,
    code app.code,
    codes app.code[],
    CONSTRAINT item_pkey PRIMARY KEY (id)
);

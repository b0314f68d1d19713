DROP FOREIGN TABLE public.child;

-- table-rewrite: table public.base: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table public.near: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- irreversible: column public.base.n: how its values were written does not come back: text has more spellings than integer
ALTER TABLE public.base
    ALTER COLUMN id TYPE text,
    ALTER COLUMN n TYPE integer USING n::integer;

CREATE FOREIGN TABLE public.child (
    extra text
) INHERITS (public.base) SERVER s OPTIONS (path '/child');

COMMENT ON FOREIGN TABLE public.child IS 'elsewhere';

ALTER TABLE public.c NO INHERIT public.b;

-- table-rewrite: table public.a: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table public.c: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE public.a ALTER COLUMN id TYPE bigint;

-- table-rewrite: table public.b: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE public.b ALTER COLUMN id TYPE bigint;

ALTER TABLE public.c INHERIT public.b;

-- table-rewrite: table public.bottom: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table public.left_side: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table public.right_side: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table public.top: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE public.top ALTER COLUMN n TYPE bigint;

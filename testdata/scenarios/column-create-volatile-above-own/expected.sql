ALTER TABLE public.even ADD COLUMN made double precision DEFAULT 7;
ALTER TABLE ONLY public.even_child ALTER COLUMN made SET DEFAULT random();

-- table-rewrite: table public.wide: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table public.wide_child: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE public.wide ADD COLUMN made double precision DEFAULT random();
ALTER TABLE ONLY public.wide_child ALTER COLUMN made SET DEFAULT 7;

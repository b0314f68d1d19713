-- taken for a rename: the same tables inherit from it
ALTER TABLE public.wide RENAME TO wider;

-- table-rewrite: table public.wide_child: all rows and indexes are written anew under ACCESS EXCLUSIVE
-- table-rewrite: table public.wider: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE public.wider ADD COLUMN label text GENERATED ALWAYS AS ((id)::text) STORED;

CREATE INDEX odd ON public.wide_child (label);

-- data-loss: column public.t.note: its values are lost
ALTER TABLE public.t DROP COLUMN note;
ALTER TABLE public.t ADD COLUMN body jsonb;
-- table-rewrite: table public.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE public.t SET UNLOGGED;

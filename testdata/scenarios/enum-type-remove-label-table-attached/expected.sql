ALTER TABLE public.o ALTER COLUMN status DROP DEFAULT;

ALTER TABLE public.o2 ALTER COLUMN status DROP DEFAULT;

ALTER TYPE public.st RENAME TO st__aside;
CREATE TYPE public.st AS ENUM ('new', 'paid');

-- table-rewrite: table public.o1: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE public.o ALTER COLUMN status TYPE public.st USING status::text::public.st;
ALTER TABLE public.o ALTER COLUMN status SET DEFAULT 'new'::public.st;

-- table-rewrite: table public.o2: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE public.o2 ALTER COLUMN status TYPE public.st USING status::text::public.st;
ALTER TABLE public.o2 ALTER COLUMN status SET DEFAULT 'new'::public.st;
ALTER TABLE public.o ATTACH PARTITION public.o2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');

DROP TYPE public.st__aside;

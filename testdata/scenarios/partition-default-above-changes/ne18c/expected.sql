ALTER TABLE public.t RENAME CONSTRAINT t_r TO t_r2;
ALTER TABLE public.t DROP CONSTRAINT t_r2;

-- data-loss: table public.r_1: all its rows are lost
DROP TABLE public.r_1;

ALTER TABLE public.r ALTER COLUMN k TYPE bigint;

CREATE TABLE public.r_one (
    id integer NOT NULL,
    k bigint
);

ALTER TABLE public.r_one ADD CONSTRAINT r_one_pkey PRIMARY KEY (id);
ALTER TABLE public.r ATTACH PARTITION public.r_one FOR VALUES IN (1, 3);

-- table-rewrite: table public.t: all rows and indexes are written anew under ACCESS EXCLUSIVE
ALTER TABLE public.t ALTER COLUMN r_id TYPE bigint;
ALTER TABLE public.t ADD CONSTRAINT t_r2 FOREIGN KEY (r_id) REFERENCES public.r (id) NOT ENFORCED;

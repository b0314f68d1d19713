ALTER TABLE public.r DETACH PARTITION public.r_1;
-- data-loss: table public.r_1: all its rows are lost
DROP TABLE public.r_1;

-- data-loss: table public.t_1: all its rows are lost
DROP TABLE public.t_1;

CREATE TABLE public.r_one (
    id integer NOT NULL
);

ALTER TABLE public.r_one ADD CONSTRAINT r_one_pkey PRIMARY KEY (id);
ALTER TABLE public.r ATTACH PARTITION public.r_one FOR VALUES IN (1, 2);

ALTER TABLE public.t ALTER CONSTRAINT t_r NOT ENFORCED;

CREATE TABLE public.t_one (
    id integer,
    r_id integer
);

ALTER TABLE public.t ATTACH PARTITION public.t_one FOR VALUES IN (1, 2);

-- taken for a rename: the same partition
ALTER TABLE public.r_1 RENAME TO r_one;

-- taken for a rename: the same partition
ALTER TABLE public.t_1 RENAME TO t_one;

ALTER TABLE public.r_one RENAME CONSTRAINT r_1_pkey TO r_one_pkey;

ALTER TABLE public.t ALTER CONSTRAINT t_r NOT ENFORCED;

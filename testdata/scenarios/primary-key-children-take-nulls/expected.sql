ALTER TABLE ONLY public.base ALTER COLUMN id SET NOT NULL;
-- long-lock: table public.base: nobody can read or write it while an index is built
ALTER TABLE ONLY public.base ADD CONSTRAINT base_pkey PRIMARY KEY (id);

-- long-lock: table public.known: nobody can read or write it while an index is built
ALTER TABLE ONLY public.known ADD CONSTRAINT known_pkey PRIMARY KEY (id);

-- long-lock: table app.base: nobody can read or write it while an index is built
ALTER TABLE app.base ADD CONSTRAINT base_pkey PRIMARY KEY (id);

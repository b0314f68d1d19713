ALTER TABLE app.base ALTER COLUMN id SET NOT NULL;
ALTER TABLE app.base ALTER COLUMN kind SET DEFAULT 'base'::text;

CREATE TABLE app.child (
    id integer NOT NULL,
    kind text,
    note text
) INHERITS (app.base);

ALTER TABLE ONLY app.child ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE ONLY app.child ALTER COLUMN note DROP DEFAULT;

-- long-lock: table app.base: nobody can read or write it while an index is built
ALTER TABLE app.base ADD CONSTRAINT base_pkey PRIMARY KEY (id);

ALTER TABLE app.base DROP CONSTRAINT base_a_check;
ALTER TABLE app.base ADD CONSTRAINT base_a_check CHECK ((a <> ''::text) AND (a <> 'no'::text));
ALTER TABLE app.base ADD CONSTRAINT base_id_check CHECK (id > 0);

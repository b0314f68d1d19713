ALTER TABLE app.base DROP CONSTRAINT base_a_check;
ALTER TABLE app.base ADD CONSTRAINT base_a_check CHECK ((a <> ''::text) AND (a <> 'no'::text)) NOT VALID;
ALTER TABLE app.base ADD CONSTRAINT base_id_check CHECK (id > 0) NOT VALID;
ALTER TABLE app.base VALIDATE CONSTRAINT base_valid_check;

ALTER TABLE app.beside VALIDATE CONSTRAINT base_id_check;

ALTER TABLE app.near VALIDATE CONSTRAINT base_a_check;
ALTER TABLE app.near VALIDATE CONSTRAINT base_id_check;

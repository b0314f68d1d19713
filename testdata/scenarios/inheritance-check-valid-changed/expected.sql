ALTER TABLE app.event DROP CONSTRAINT event_a_check;
ALTER TABLE app.event ADD CONSTRAINT event_a_check CHECK ((a <> ''::text) AND (a <> 'no'::text)) NOT VALID;
ALTER TABLE app.event ADD CONSTRAINT event_id_check CHECK (id > 0) NOT VALID;

ALTER TABLE app.beside VALIDATE CONSTRAINT event_id_check;

ALTER TABLE app.event VALIDATE CONSTRAINT event_valid_check;

ALTER TABLE app.near VALIDATE CONSTRAINT event_a_check;
ALTER TABLE app.near VALIDATE CONSTRAINT event_id_check;

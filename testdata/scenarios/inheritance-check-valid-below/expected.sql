ALTER TABLE app.event DROP CONSTRAINT event_kind_check;
ALTER TABLE app.event ADD CONSTRAINT event_kind_check CHECK (kind <> ''::text) NOT VALID;

ALTER TABLE app.event_1 VALIDATE CONSTRAINT event_id_check;
ALTER TABLE app.event_1 VALIDATE CONSTRAINT event_kind_check;

ALTER TABLE app.event_2 VALIDATE CONSTRAINT event_id_check;

ALTER TABLE app.event_2b VALIDATE CONSTRAINT event_kind_check;

ALTER TABLE app.event_2 DROP CONSTRAINT event_id_check;

ALTER TABLE app.event ADD CONSTRAINT event_id_check CHECK (id > 0) NOT VALID;

ALTER TABLE app.event_2 VALIDATE CONSTRAINT event_id_check;

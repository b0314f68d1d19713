-- A check that is NOT VALID on the parent may be validated for a child alone, and everything below it; to have it NOT VALID again all copies are made anew.
CREATE SCHEMA app;
CREATE TABLE app.event (id integer NOT NULL, kind text) PARTITION BY RANGE (id);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES FROM (0) TO (10);
CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES FROM (10) TO (30) PARTITION BY RANGE (id);
CREATE TABLE app.event_2a PARTITION OF app.event_2 FOR VALUES FROM (10) TO (20);
CREATE TABLE app.event_2b PARTITION OF app.event_2 FOR VALUES FROM (20) TO (30);
ALTER TABLE app.event ADD CONSTRAINT event_id_check CHECK (id > 0) NOT VALID;
ALTER TABLE app.event ADD CONSTRAINT event_kind_check CHECK (kind <> '') NOT VALID;
ALTER TABLE app.event ADD CONSTRAINT event_other_check CHECK (kind <> 'other') NOT VALID;
ALTER TABLE app.event_1 VALIDATE CONSTRAINT event_id_check;
ALTER TABLE app.event_2 VALIDATE CONSTRAINT event_id_check;
ALTER TABLE app.event_1 VALIDATE CONSTRAINT event_kind_check;
ALTER TABLE app.event_2b VALIDATE CONSTRAINT event_kind_check;
ALTER TABLE app.event_2b VALIDATE CONSTRAINT event_other_check;

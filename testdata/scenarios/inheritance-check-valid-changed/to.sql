-- Partitions have their copies of a new NOT VALID check validated after it, and of a changed one again.
CREATE SCHEMA app;
CREATE TABLE app.event (id integer NOT NULL, a text) PARTITION BY RANGE (id);
CREATE TABLE app.near PARTITION OF app.event FOR VALUES FROM (0) TO (20) PARTITION BY RANGE (id);
CREATE TABLE app.far PARTITION OF app.near FOR VALUES FROM (0) TO (10);
CREATE TABLE app.beside PARTITION OF app.event FOR VALUES FROM (20) TO (30);
ALTER TABLE app.event ADD CONSTRAINT event_a_check CHECK (a <> '' AND a <> 'no') NOT VALID;
ALTER TABLE app.event ADD CONSTRAINT event_id_check CHECK (id > 0) NOT VALID;
ALTER TABLE app.event ADD CONSTRAINT event_same_check CHECK (a <> 'same') NOT VALID;
ALTER TABLE app.event ADD CONSTRAINT event_valid_check CHECK (a <> 'valid');
ALTER TABLE app.near VALIDATE CONSTRAINT event_a_check;
ALTER TABLE app.near VALIDATE CONSTRAINT event_id_check;
ALTER TABLE app.far VALIDATE CONSTRAINT event_same_check;
ALTER TABLE app.beside VALIDATE CONSTRAINT event_id_check;

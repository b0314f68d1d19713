CREATE SCHEMA app;
CREATE TABLE app.event (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES FROM (0) TO (10);
CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES FROM (10) TO (20);
CREATE TABLE app.event_3 PARTITION OF app.event FOR VALUES FROM (20) TO (30);
ALTER TABLE app.event_1 ADD CONSTRAINT event_id_check CHECK (id > 0);
ALTER TABLE app.event_2 ADD CONSTRAINT event_id_check CHECK (id > 1);
INSERT INTO app.event VALUES (1), (11), (21);

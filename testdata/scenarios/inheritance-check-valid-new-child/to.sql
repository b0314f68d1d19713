-- A new partition has a check of the parent's that is NOT VALID validated, or not, as a dump keeps it; of a plain child it does not.
CREATE SCHEMA app;
CREATE TABLE app.event (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES FROM (0) TO (10);
CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES FROM (10) TO (20);
ALTER TABLE app.event ADD CONSTRAINT event_id_check CHECK (id > 0) NOT VALID;
CREATE TABLE app.event_3 PARTITION OF app.event FOR VALUES FROM (20) TO (30);
CREATE TABLE app.base (id integer NOT NULL);
CREATE TABLE app.old () INHERITS (app.base);
ALTER TABLE app.base ADD CONSTRAINT base_id_check CHECK (id > 0) NOT VALID;
CREATE TABLE app.fresh () INHERITS (app.base);
ALTER TABLE app.old VALIDATE CONSTRAINT base_id_check;

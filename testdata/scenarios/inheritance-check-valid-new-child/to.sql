-- A new child has valid copies of the checks that stand; one that is to be NOT VALID is added again when the child is there.
CREATE SCHEMA app;
CREATE TABLE app.base (id integer NOT NULL, a text);
CREATE TABLE app.old () INHERITS (app.base);
CREATE TABLE app.fresh (extra integer) INHERITS (app.base);
CREATE TABLE app.below () INHERITS (app.fresh);
ALTER TABLE app.base ADD CONSTRAINT base_a_check CHECK (a <> '') NOT VALID;
ALTER TABLE app.base ADD CONSTRAINT base_id_check CHECK (id > 0) NOT VALID;
ALTER TABLE app.old VALIDATE CONSTRAINT base_a_check;
ALTER TABLE app.fresh VALIDATE CONSTRAINT base_id_check;
ALTER TABLE app.below VALIDATE CONSTRAINT base_a_check;
CREATE TABLE app.event (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES FROM (0) TO (10);
CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES FROM (10) TO (20);
ALTER TABLE app.event ADD CONSTRAINT event_id_check CHECK (id > 0) NOT VALID;
CREATE TABLE app.event_3 PARTITION OF app.event FOR VALUES FROM (20) TO (30);

CREATE SCHEMA app;
CREATE TABLE app.event (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES FROM (0) TO (10);
INSERT INTO app.event VALUES (1);
ALTER TABLE app.event ADD CONSTRAINT event_id_check CHECK (id > 0) NOT VALID;
CREATE TABLE app.base (id integer NOT NULL);
CREATE TABLE app.old () INHERITS (app.base);
ALTER TABLE app.base ADD CONSTRAINT base_id_check CHECK (id > 0) NOT VALID;
INSERT INTO app.old VALUES (1);

-- A parent takes nulls from now on, some of its children do not.
CREATE SCHEMA app;
CREATE TABLE app.thing (id integer NOT NULL, name text, note text);
CREATE TABLE app.part (size integer) INHERITS (app.thing);
ALTER TABLE app.part ALTER COLUMN name SET NOT NULL;
CREATE TABLE app.other () INHERITS (app.thing);
CREATE TABLE app.event (id integer, kind integer NOT NULL, note text) PARTITION BY LIST (kind);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES IN (1);
CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES IN (2) PARTITION BY LIST (id);
CREATE TABLE app.event_2_1 PARTITION OF app.event_2 DEFAULT;
CREATE TABLE app.event_3 PARTITION OF app.event FOR VALUES IN (3);
ALTER TABLE app.event_1 ALTER COLUMN id SET NOT NULL;
ALTER TABLE app.event_2_1 ALTER COLUMN id SET NOT NULL;

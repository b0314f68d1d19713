-- A column of a partition key has its type for ever: the partitioned table is made anew above its partitions, which keep their rows.
CREATE SCHEMA app;
CREATE TYPE app.kind AS ENUM ('a', 'b');
CREATE TABLE app.event (id integer, at timestamp, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at, id);
CREATE TABLE app.event_old PARTITION OF app.event FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2024-01-01', 0);
CREATE TABLE app.event_new PARTITION OF app.event DEFAULT;
CREATE INDEX event_note_idx ON app.event (note);
CREATE VIEW app.recent AS SELECT id FROM app.event WHERE at > '2024-01-01';
CREATE TABLE app.item (kind app.kind, n integer) PARTITION BY LIST (kind);
CREATE TABLE app.item_a PARTITION OF app.item FOR VALUES IN ('a');
CREATE TABLE app.item_b PARTITION OF app.item FOR VALUES IN ('b');

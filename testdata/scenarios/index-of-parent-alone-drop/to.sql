-- The partitions are locked even where none of their indexes is attached.
CREATE SCHEMA app;
CREATE TABLE app.event (id bigint NOT NULL, note text) PARTITION BY RANGE (id);
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES FROM (1) TO (10);

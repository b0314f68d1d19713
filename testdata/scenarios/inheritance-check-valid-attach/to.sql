-- Before a table is attached it is given what checks it lacks, validated where its copy is to be; a check of its own stays when it is just like that.
CREATE SCHEMA app;
CREATE TABLE app.event (id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE app.event_2 PARTITION OF app.event FOR VALUES FROM (10) TO (20);
CREATE TABLE app.event_3 PARTITION OF app.event FOR VALUES FROM (20) TO (40) PARTITION BY RANGE (id);
CREATE TABLE app.event_3a PARTITION OF app.event_3 FOR VALUES FROM (20) TO (30);
CREATE TABLE app.event_5 PARTITION OF app.event FOR VALUES FROM (50) TO (60);
CREATE TABLE app.event_6 PARTITION OF app.event FOR VALUES FROM (60) TO (70);
ALTER TABLE app.event ADD CONSTRAINT event_id_check CHECK (id > 0) NOT VALID;
CREATE TABLE app.event_1 PARTITION OF app.event FOR VALUES FROM (0) TO (10);
CREATE TABLE app.event_3b PARTITION OF app.event_3 FOR VALUES FROM (30) TO (40);
CREATE TABLE app.event_4 PARTITION OF app.event FOR VALUES FROM (40) TO (50);

-- A longer varchar leaves rows and indexes alone, but for those of partitions under a partitioned table's: they are built anew.
CREATE SCHEMA app;
CREATE TABLE app.event (id bigint, day date NOT NULL, note varchar(30), code varchar(6), PRIMARY KEY (day, code)) PARTITION BY RANGE (day);
CREATE TABLE app.event_2023 PARTITION OF app.event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE INDEX event_note ON app.event (note);
CREATE TABLE app.plain (id bigint, note varchar(30), code varchar(6) PRIMARY KEY);
CREATE INDEX plain_note ON app.plain (note);

-- A partition leaves the type of its column to the partitioned table, and changes by itself what is its own.
CREATE SCHEMA app;
CREATE TABLE app.reading (sensor text, taken text, value numeric(8,2)) PARTITION BY LIST (sensor);
CREATE TABLE app.reading_in PARTITION OF app.reading FOR VALUES IN ('in');
CREATE TABLE app.reading_out PARTITION OF app.reading (value NOT NULL) FOR VALUES IN ('out');
CREATE VIEW app.reading_in_value AS SELECT value FROM app.reading_in;

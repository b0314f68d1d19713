CREATE SCHEMA app;
CREATE TABLE app.reading (sensor text, taken text, value integer) PARTITION BY LIST (sensor);
CREATE TABLE app.reading_in PARTITION OF app.reading (value NOT NULL) FOR VALUES IN ('in');
CREATE TABLE app.reading_out PARTITION OF app.reading FOR VALUES IN ('out');
CREATE VIEW app.reading_in_value AS SELECT value FROM app.reading_in;
INSERT INTO app.reading VALUES ('in', '2024-01-01', 20), ('out', '2024-01-01', -3);

-- A partition outlives its partitioned table, and loses the indexes that it had for that one's sake.
CREATE SCHEMA app;
CREATE TABLE app.entry_2024 (id bigint NOT NULL, year integer NOT NULL, note text);

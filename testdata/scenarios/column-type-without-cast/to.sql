-- Types without a cast between them are converted through text, which fails on a value that has no such text rather than lose it.
CREATE SCHEMA app;
CREATE TABLE app.t (at timestamp, flag int, day timestamptz, code bytea, n numeric(4,1) DEFAULT 7, tags date[], list text);

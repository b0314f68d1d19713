-- Types without a cast between them are converted through text, which fails on a value that has no such text rather than lose it.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('good', 'bad');
CREATE TYPE app.grade AS ENUM ('good', 'fair', 'bad');
CREATE TABLE app.u (during tstzrange, moods app.grade[], shape polygon);
CREATE TABLE app.t (at timestamp, flag int, day timestamptz, code bytea, n numeric(4,1) DEFAULT 7, tags date[], list text);

-- A label is appended to an enum in place.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy', 'ecstatic');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.mood DEFAULT 'sad' NOT NULL);

-- A column goes from one enum to another, which have no cast between them.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE TYPE app.feeling AS ENUM ('happy', 'sad', 'bored');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.feeling);

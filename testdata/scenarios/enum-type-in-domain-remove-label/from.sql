CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'so-so', 'happy');
CREATE DOMAIN app.good_mood AS app.mood CONSTRAINT good CHECK (VALUE <> 'sad');
CREATE TYPE app.moods AS RANGE (subtype = app.mood);
CREATE TABLE app.day (moods app.moods, more app.moods_multirange);
INSERT INTO app.day VALUES ('[sad,happy]', '{[sad,sad],[happy,happy]}');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.good_mood);
INSERT INTO app.person VALUES (1, 'happy');

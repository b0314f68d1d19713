-- An enum loses a label: the column is cast to the new type and keeps its rows and its default.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.mood DEFAULT 'sad' NOT NULL);
CREATE INDEX person_mood ON app.person (mood);

CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'so-so', 'happy');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.mood DEFAULT 'sad' NOT NULL);
CREATE INDEX person_mood ON app.person (mood);
INSERT INTO app.person VALUES (1, 'happy'), (2, 'sad');

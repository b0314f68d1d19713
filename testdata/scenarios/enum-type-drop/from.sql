CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.mood DEFAULT 'sad');
INSERT INTO app.person VALUES (1, 'happy');

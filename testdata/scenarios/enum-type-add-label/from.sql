CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.mood DEFAULT 'sad' NOT NULL);
INSERT INTO app.person VALUES (1, 'happy'), (2, 'sad');

-- An enum loses a label under a domain whose column keeps its rows.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'happy');
CREATE DOMAIN app.good_mood AS app.mood CONSTRAINT good CHECK (VALUE <> 'sad');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.good_mood);

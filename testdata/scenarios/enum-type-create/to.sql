-- An enum is created before the table whose column and default use it.
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'it''s ok', 'back\slash', 'Happy');
CREATE TYPE app.nothing AS ENUM ();
CREATE TYPE app.country AS ENUM ('Andorra', 'Austria', 'Belgium', 'Denmark', 'Finland', 'France', 'Germany', 'Greece',
    'Hungary', 'Iceland', 'Ireland', 'Italy');
CREATE TABLE app.person (id integer PRIMARY KEY, mood app.mood DEFAULT 'Happy' NOT NULL, moods app.mood[]);

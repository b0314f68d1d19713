CREATE SCHEMA app;
CREATE TYPE app.status AS ENUM ('open', 'done');
CREATE TABLE app.task (id integer PRIMARY KEY, status text DEFAULT 'open' NOT NULL);
INSERT INTO app.task VALUES (1, 'open'), (2, 'waiting');

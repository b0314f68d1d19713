-- From anything but text, a value becomes a label through text.
CREATE SCHEMA app;
CREATE TYPE app.status AS ENUM ('open', 'done');
CREATE TABLE app.build (ok app.status, size app.status, label app.status);
INSERT INTO app.build VALUES (NULL, NULL, 'done');

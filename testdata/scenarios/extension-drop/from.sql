CREATE SCHEMA app;
CREATE EXTENSION citext WITH SCHEMA app;
CREATE TABLE app.reader (id integer PRIMARY KEY, email app.citext);
INSERT INTO app.reader VALUES (1, 'Ann@example.org');

CREATE SCHEMA app;
CREATE TABLE app.reader (id integer PRIMARY KEY);
INSERT INTO app.reader VALUES (1);

CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text, b text NOT NULL);
INSERT INTO app.t VALUES (1, 'x', 'y');

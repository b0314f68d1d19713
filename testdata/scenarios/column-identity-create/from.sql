CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, n integer NOT NULL);
INSERT INTO app.t VALUES (1, 2);

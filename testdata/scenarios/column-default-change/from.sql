CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a integer, b integer DEFAULT 1, c integer DEFAULT 1);
INSERT INTO app.t VALUES (1, 2, 3, 4);

CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text UNIQUE WITH (fillfactor = 70));
INSERT INTO app.t VALUES (1, 'x');

CREATE SCHEMA app;
CREATE TABLE app.t (id bigint, a text NOT NULL, CONSTRAINT t_key PRIMARY KEY (id));
INSERT INTO app.t VALUES (1, 'x');

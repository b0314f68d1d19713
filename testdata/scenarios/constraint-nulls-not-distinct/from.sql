CREATE SCHEMA app;
CREATE TABLE app.t (id bigint, a text, CONSTRAINT t_a_key UNIQUE (a));
INSERT INTO app.t VALUES (1, 'x'), (2, NULL);

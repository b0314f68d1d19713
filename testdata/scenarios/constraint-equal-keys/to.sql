-- A key on the same columns as another is added apart: CREATE TABLE would make one of the two.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, a integer);
ALTER TABLE app.t ADD CONSTRAINT t_id_key UNIQUE (id);
ALTER TABLE app.t ADD CONSTRAINT t_a_key UNIQUE (a);
ALTER TABLE app.t ADD CONSTRAINT t_a_key_2 UNIQUE (a);

-- Another key becomes the replica identity, and another the one to cluster on.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, a text NOT NULL CONSTRAINT t_a_key UNIQUE, b text NOT NULL CONSTRAINT t_b_key UNIQUE);
CREATE TABLE app.u (a text NOT NULL CONSTRAINT u_a_key UNIQUE);
ALTER TABLE app.t REPLICA IDENTITY USING INDEX t_b_key;
ALTER TABLE app.t CLUSTER ON t_a_key;
ALTER TABLE app.u REPLICA IDENTITY USING INDEX u_a_key;

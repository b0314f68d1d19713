-- A constraint that changes its type under the same name is replaced.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint NOT NULL, a text NOT NULL, CONSTRAINT t_key UNIQUE (id));

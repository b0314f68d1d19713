-- A column that should not be there is dropped after what reads it, and its values are known to be lost.
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY);
CREATE VIEW app.v AS SELECT id FROM app.t;

-- Default privileges are taken back.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer);

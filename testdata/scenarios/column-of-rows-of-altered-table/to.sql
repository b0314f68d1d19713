-- A table whose rows are the values of another's columns is written anew: those hold jsonb meanwhile, and keep every value.
CREATE SCHEMA app;
CREATE TABLE app.item (id bigint PRIMARY KEY, name varchar(50), made date, active boolean DEFAULT true NOT NULL);
CREATE TABLE app.history (at integer PRIMARY KEY, before app.item, after app.item NOT NULL, note text);
CREATE VIEW app.names AS SELECT at, (after).name FROM app.history;
CREATE VIEW app.notes AS SELECT at, note FROM app.history;
CREATE INDEX history_before ON app.history (before);
